import { type ComponentProps, type ReactNode, useId } from 'react';
import { cx } from './cx.ts';

export interface SwitchProps extends Omit<ComponentProps<'input'>, 'onChange' | 'checked' | 'className' | 'id' | 'type' | 'role'> {
  label: ReactNode;
  hint?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  className?: string;
}

/** For what takes effect at once. In a form that is saved later, use a Checkbox. */
export function Switch({ label, hint, checked, onChange, className, ...input }: SwitchProps) {
  const id = useId();
  return (
    <div className={cx('grid gap-0.5', className)}>
      <label className="flex items-center justify-between gap-4 py-1 pointer-coarse:py-2">
        <span className="font-semibold text-sm">{label}</span>
        <input
          {...input}
          type="checkbox"
          role="switch"
          aria-checked={checked}
          checked={checked}
          aria-describedby={hint ? id : undefined}
          onChange={(event) => onChange(event.target.checked)}
          className={cx(
            "relative h-6 w-11 shrink-0 appearance-none rounded-full border-[1.5px] border-line-strong bg-sunken transition-colors before:absolute before:top-1/2 before:left-0.5 before:size-4 before:-translate-y-1/2 before:rounded-full before:bg-line-strong before:transition-transform before:content-['']",
            'checked:border-primary checked:bg-primary checked:before:translate-x-5 checked:before:bg-on-primary disabled:cursor-not-allowed disabled:opacity-50',
            'forced-colors:appearance-auto',
          )}
        />
      </label>
      {hint && (
        <p id={id} className="max-w-prose pr-14 text-ink-soft text-sm">
          {hint}
        </p>
      )}
    </div>
  );
}
