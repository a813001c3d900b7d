import { formatQuantity, parseQuantity } from '@glovelly/domain/money';
import type { ComponentProps, ReactNode } from 'react';
import { readDecimal } from '../lib/read-decimal.ts';
import { cx } from './cx.ts';
import { Field, type FieldProps, inputClass } from './field.tsx';
import { useLocale } from './locale.tsx';
import { Affixed } from './text-field.tsx';
import { useReading } from './use-reading.ts';

type InputProps = Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'id' | 'className' | 'type' | 'inputMode'>;

export interface QuantityFieldProps extends FieldProps, InputProps {
  /** A plain decimal of at most 4 places ("12.5") once understood, what was typed otherwise, `''` when empty. */
  value: string;
  onChange: (value: string) => void;
  /** "miles", "hours". */
  unit?: ReactNode;
}

const readQuantity = (text: string, locale: string): string | null => {
  const quantity = parseQuantity(readDecimal(text, locale) ?? '');
  return quantity.ok ? formatQuantity(quantity.value) : null;
};

/** Miles, hours, pieces. */
export function QuantityField({
  label,
  hint,
  error,
  optional,
  labelHidden,
  className,
  value,
  onChange,
  unit,
  ...input
}: QuantityFieldProps) {
  const { locale } = useLocale();
  const reading = useReading(value, onChange, {
    read: (text) => readQuantity(text, locale),
    show: (plain) => plain,
    edit: (plain) => plain,
  });
  const misread = reading.isUnderstood || reading.isTyping ? undefined : 'Enter a number, such as 12 or 12.5';
  return (
    <Field {...{ label, hint, optional, labelHidden, className }} error={error ?? misread}>
      {(control) => (
        <Affixed suffix={unit}>
          <input
            autoComplete="off"
            {...input}
            {...control}
            type="text"
            inputMode="decimal"
            value={reading.text}
            onFocus={reading.onFocus}
            onBlur={reading.onBlur}
            onChange={(event) => reading.onType(event.target.value)}
            className={cx(inputClass, 'tabular text-right', unit !== undefined && 'pr-15')}
          />
        </Affixed>
      )}
    </Field>
  );
}
