import { formatRate, isCurrency, parseRate } from '@glovelly/domain/money';
import { currencySign } from '../../../lib/format.ts';
import { readDecimal } from '../../../lib/read-decimal.ts';
import { cx } from '../../../ui/cx.ts';
import { Field, type FieldProps, inputClass } from '../../../ui/field.tsx';
import { useLocale } from '../../../ui/locale.tsx';
import { Affixed } from '../../../ui/text-field.tsx';
import { useReading } from '../../../ui/use-reading.ts';

interface RateFieldProps extends FieldProps {
  name: string;
  /** A plain decimal with up to four places beyond the currency's ("0.525"), what was typed otherwise, `''` when empty. */
  value: string;
  onChange: (value: string) => void;
  currency: string;
}

function readRate(text: string, currency: string, locale: string): string | null {
  const rate = isCurrency(currency) ? parseRate(readDecimal(text, locale) ?? '', currency) : null;
  return rate?.ok ? formatRate(rate.value) : null;
}

/** A price per unit: finer than money, as 45.5 pence a mile. */
export function RateField({ label, labelHidden, error, className, name, value, onChange, currency }: RateFieldProps) {
  const { locale } = useLocale();
  const reading = useReading(value, onChange, {
    read: (text) => readRate(text, currency, locale),
    show: (plain) => plain,
    edit: (plain) => plain,
  });
  const misread = reading.isUnderstood || reading.isTyping ? undefined : 'Enter a price, such as 120 or 0.45';
  const sign = currencySign(currency, locale);
  return (
    <Field {...{ label, labelHidden, className }} error={error ?? misread}>
      {(control) => (
        <Affixed prefix={sign}>
          <input
            {...control}
            name={name}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            value={reading.text}
            onFocus={reading.onFocus}
            onBlur={reading.onBlur}
            onChange={(event) => reading.onType(event.target.value)}
            className={cx(inputClass, 'tabular text-right', sign.length > 1 ? 'pl-13' : 'pl-8')}
          />
        </Affixed>
      )}
    </Field>
  );
}
