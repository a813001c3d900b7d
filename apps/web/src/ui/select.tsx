import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cx } from './cx.ts';
import { Field, type FieldProps, inputClass } from './field.tsx';

export interface Option<Value extends string> {
  value: Value;
  label: string;
  disabled?: boolean;
}

type NativeProps = Omit<ComponentProps<'select'>, 'value' | 'onChange' | 'id' | 'className' | 'children'>;

export interface SelectProps<Value extends string> extends FieldProps, NativeProps {
  /** `''` when nothing is chosen yet; give a `placeholder` then. */
  value: Value | '';
  onChange: (value: Value) => void;
  options: readonly Option<Value>[];
  placeholder?: string;
}

/** The browser's own select, dressed: on a phone nothing is better than the wheel people know. For long or searchable lists: Combobox. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, hint, error, optional, labelHidden, className, value, onChange, options, placeholder, ...native } = props;
  return (
    <Field {...{ label, hint, error, optional, labelHidden, className }}>
      {(control) => (
        <div className="relative">
          <select
            {...native}
            {...control}
            value={value}
            className={cx(inputClass, 'appearance-none pr-9')}
            onChange={(event) => {
              const chosen = options.find((option) => option.value === event.target.value);
              if (chosen) onChange(chosen.value);
            }}
          >
            {(placeholder !== undefined || value === '') && (
              <option value="" disabled>
                {placeholder ?? 'Choose…'}
              </option>
            )}
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown aria-hidden="true" className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-ink-soft" />
        </div>
      )}
    </Field>
  );
}
