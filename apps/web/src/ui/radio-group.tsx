import { type ReactNode, useId } from 'react';
import { cx } from './cx.ts';
import { FieldError, type FieldProps } from './field.tsx';

export interface RadioOption<Value extends string> {
  value: Value;
  label: ReactNode;
  hint?: ReactNode;
}

export interface RadioGroupProps<Value extends string> extends FieldProps {
  name: string;
  value: Value | '';
  onChange: (value: Value) => void;
  options: readonly RadioOption<Value>[];
  /** Side by side for two or three short answers (yes, no); otherwise one under the other. */
  inline?: boolean;
}

export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { label, hint, error, optional, labelHidden, className, name, value, onChange, options, inline = false } = props;
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <fieldset
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: of the two only a radio group may say that it is invalid
      role="radiogroup"
      aria-invalid={error ? true : undefined}
      aria-describedby={described || undefined}
      className={cx('grid min-w-0 content-start gap-1.5', className)}
    >
      <legend className={cx('mb-1 font-semibold text-sm', labelHidden && 'sr-only')}>
        {label}
        {optional && <span className="ml-1.5 font-normal text-ink-faint">optional</span>}
      </legend>
      {hint && (
        <p id={`${id}-hint`} className="-mt-1 text-ink-soft text-sm">
          {hint}
        </p>
      )}
      <div className={cx('grid gap-2', inline && 'sm:grid-flow-col sm:auto-cols-fr')}>
        {options.map((option) => (
          <label
            key={option.value}
            className="control flex items-start gap-2.5 rounded-md border border-line bg-surface px-3 py-2 hover:border-line-strong has-checked:border-primary has-checked:bg-primary-wash"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              aria-invalid={error ? true : undefined}
              onChange={() => onChange(option.value)}
              className="mt-0.5 size-4.5 shrink-0 appearance-none rounded-full border-[1.5px] border-line-strong bg-surface checked:border-[5.5px] checked:border-primary forced-colors:appearance-auto"
            />
            <span className="text-sm">
              <span className="font-medium">{option.label}</span>
              {option.hint && <span className="block text-ink-soft">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}
