import { type ComponentProps, type ReactNode, useId } from 'react';
import { cx } from './cx.ts';
import { FieldError } from './field.tsx';

/** The box alone, for table rows and wherever a label stands elsewhere: give it an `aria-label`. */
export function CheckboxBox({ indeterminate = false, className, ...input }: ComponentProps<'input'> & { indeterminate?: boolean }) {
  return (
    <input
      {...input}
      type="checkbox"
      ref={(element) => {
        if (element) element.indeterminate = indeterminate;
      }}
      className={cx(
        "relative size-5 shrink-0 appearance-none rounded-sm border-[1.5px] border-line-strong bg-surface before:absolute before:inset-0 before:scale-0 before:bg-on-primary before:transition-transform before:duration-100 before:content-['']",
        'checked:border-primary checked:bg-primary checked:before:scale-100 checked:before:[clip-path:polygon(20%_50%,31%_39%,43%_52%,70%_24%,81%_35%,43%_74%)]',
        'indeterminate:border-primary indeterminate:bg-primary indeterminate:before:scale-100 indeterminate:before:[clip-path:inset(42%_20%_42%_20%)]',
        'disabled:cursor-not-allowed disabled:opacity-50 forced-colors:appearance-auto',
        className,
      )}
    />
  );
}

export interface CheckboxProps extends Omit<ComponentProps<'input'>, 'onChange' | 'checked' | 'className' | 'id' | 'type'> {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  checked: boolean;
  onChange: (checked: boolean) => void;
  className?: string;
}

export function Checkbox({ label, hint, error, checked, onChange, className, ...input }: CheckboxProps) {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={cx('grid gap-1', className)}>
      <label htmlFor={id} className="flex items-start gap-2.5 py-1 pointer-coarse:py-2">
        <CheckboxBox
          {...input}
          id={id}
          checked={checked}
          aria-describedby={described || undefined}
          aria-invalid={error ? true : undefined}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span className="text-sm">{label}</span>
      </label>
      {hint && (
        <p id={`${id}-hint`} className="-mt-1 pl-7.5 text-ink-soft text-sm">
          {hint}
        </p>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}
