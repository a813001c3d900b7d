import type { ComponentProps } from 'react';
import { currencySign, formatAmount } from '../lib/format.ts';
import { readAmount, toMoneyWire } from '../lib/read-money.ts';
import { cx } from './cx.ts';
import { Field, type FieldProps, inputClass } from './field.tsx';
import { useLocale } from './locale.tsx';
import { Affixed } from './text-field.tsx';
import { useReading } from './use-reading.ts';

type InputProps = Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'id' | 'className' | 'type' | 'inputMode'>;

export interface MoneyFieldProps extends FieldProps, InputProps {
  /** A plain decimal ("1234.50") once understood, what was typed otherwise, `''` when empty. `toMoneyWire` makes it travel. */
  value: string;
  onChange: (value: string) => void;
  currency: string;
}

/** Accepts "1,234.5", "£12", "12 GBP", "1.234,50". Exact: the text never becomes a number type. */
export function MoneyField({ label, hint, error, optional, labelHidden, className, value, onChange, currency, ...input }: MoneyFieldProps) {
  const { locale } = useLocale();
  const reading = useReading(value, onChange, {
    read: (text) => readAmount(text, currency, locale),
    show: (plain) => {
      const amount = toMoneyWire(plain, currency);
      return amount ? formatAmount(amount, locale) : plain;
    },
    edit: (plain) => {
      const amount = toMoneyWire(plain, currency);
      return amount ? formatAmount(amount, locale) : plain;
    },
  });
  const misread = reading.isUnderstood || reading.isTyping ? undefined : 'Enter an amount, such as 120 or 1,234.50';
  const sign = currencySign(currency, locale);
  return (
    <Field {...{ label, hint, optional, labelHidden, className }} error={error ?? misread}>
      {(control) => (
        <Affixed prefix={sign}>
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
            className={cx(inputClass, 'tabular text-right', sign.length > 1 ? 'pl-13' : 'pl-8')}
          />
        </Affixed>
      )}
    </Field>
  );
}
