import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx.ts';

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'md' | 'sm';

const looks: Record<ButtonLook, string> = {
  primary: 'bg-primary text-on-primary shadow-sm hover:bg-primary-hover',
  secondary: 'bg-surface text-ink border border-line-strong/60 shadow-sm hover:bg-hover',
  quiet: 'text-ink-soft hover:bg-hover hover:text-ink',
  danger: 'bg-bad text-on-bad shadow-sm hover:bg-bad-hover',
};

const sizes: Record<ButtonSize, string> = { md: 'control px-4 text-sm', sm: 'min-h-8 px-3 text-sm pointer-coarse:min-h-11' };

/** The look of a button, for things that are links by nature: `<Link className={buttonClass('primary')}>`. */
export const buttonClass = (look: ButtonLook = 'secondary', size: ButtonSize = 'md', extra?: string): string =>
  cx(
    'inline-flex select-none items-center justify-center gap-2 rounded-md font-semibold no-underline transition-colors duration-100',
    'disabled:cursor-not-allowed disabled:opacity-55 aria-busy:cursor-progress [&_svg]:size-4 [&_svg]:shrink-0',
    sizes[size],
    looks[look],
    extra,
  );

export interface ButtonProps extends ComponentProps<'button'> {
  look?: ButtonLook;
  size?: ButtonSize;
  icon?: ReactNode;
  /** Work is under way: the button keeps its place and focus, says so, and further clicks do nothing (a double click does one thing). */
  busy?: boolean;
}

export function Button({
  look = 'secondary',
  size = 'md',
  icon,
  busy = false,
  type = 'button',
  className,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-busy={busy || undefined}
      className={buttonClass(look, size, className)}
      onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
    >
      {busy ? <span aria-hidden="true" className="size-4 animate-breathe rounded-full border-[3px] border-current opacity-70" /> : icon}
      {children}
    </button>
  );
}
