import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx.ts';
import { Field, type FieldProps, inputClass } from './field.tsx';

type InputProps = Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'prefix' | 'id' | 'className'>;

export interface TextFieldProps extends FieldProps, InputProps {
  value: string;
  onChange: (value: string) => void;
  /** Shown inside the box before or after the text: "£", "miles". */
  prefix?: ReactNode;
  suffix?: ReactNode;
  inputClassName?: string;
}

export function TextField({
  label,
  hint,
  error,
  optional,
  labelHidden,
  className,
  onChange,
  prefix,
  suffix,
  inputClassName,
  ...input
}: TextFieldProps) {
  return (
    <Field {...{ label, hint, error, optional, labelHidden, className }}>
      {(control) => (
        <Affixed prefix={prefix} suffix={suffix}>
          <input
            type="text"
            {...input}
            {...control}
            className={cx(inputClass, prefix !== undefined && 'pl-8', suffix !== undefined && 'pr-14', inputClassName)}
            onChange={(event) => onChange(event.target.value)}
          />
        </Affixed>
      )}
    </Field>
  );
}

/** Puts a word or sign inside the box of an input, where it is not typed and not read twice. */
export function Affixed({ prefix, suffix, children }: { prefix?: ReactNode; suffix?: ReactNode; children: ReactNode }) {
  if (prefix === undefined && suffix === undefined) return children;
  const affix = 'pointer-events-none absolute inset-y-0 flex items-center text-ink-soft text-sm';
  return (
    <div className="relative">
      {prefix !== undefined && (
        <span aria-hidden="true" className={cx(affix, 'left-3')}>
          {prefix}
        </span>
      )}
      {children}
      {suffix !== undefined && (
        <span aria-hidden="true" className={cx(affix, 'right-3')}>
          {suffix}
        </span>
      )}
    </div>
  );
}
