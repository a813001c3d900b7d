import { MoneyField } from '../../../ui/money-field.tsx';
import { QuantityField } from '../../../ui/quantity-field.tsx';
import { Select } from '../../../ui/select.tsx';
import type { DiscountValues } from './draft-values.ts';

interface DiscountFieldsProps {
  /** What the discount is on: "the whole invoice", "line 2". Read, not seen. */
  of: string;
  value: DiscountValues;
  onChange: (value: DiscountValues) => void;
  currency: string;
  error: string | undefined;
}

/** No discount, a percentage or an amount. */
export function DiscountFields({ of, value, onChange, currency, error }: DiscountFieldsProps) {
  const figure = (figure: string) => onChange({ ...value, figure });
  return (
    <>
      <Select
        label={
          <>
            Discount<span className="sr-only"> on {of}</span>
          </>
        }
        value={value.kind}
        onChange={(kind) => onChange({ kind, figure: kind === 'none' ? '' : value.figure })}
        options={[
          { value: 'none', label: 'None' },
          { value: 'percent', label: 'Percent' },
          { value: 'amount', label: 'Amount' },
        ]}
      />
      {value.kind === 'percent' && <QuantityField label="Percent off" unit="%" value={value.figure} onChange={figure} error={error} />}
      {value.kind === 'amount' && (
        <MoneyField label="Amount off" currency={currency} value={value.figure} onChange={figure} error={error} />
      )}
    </>
  );
}
