import type { ReactNode } from 'react';
import { cx } from './cx.ts';

export interface CardProps {
  title?: ReactNode;
  /** At the right of the title: a link to all of it, a small button. */
  action?: ReactNode;
  /** No inner margin, for a list or table that has its own. */
  flush?: boolean;
  className?: string;
  children: ReactNode;
}

export function Card({ title, action, flush = false, className, children }: CardProps) {
  return (
    <section className={cx('min-w-0 rounded-lg border border-line bg-surface shadow-sm', className)}>
      {(title || action) && (
        <header className={cx('flex items-center justify-between gap-3 px-4 pt-4 md:px-5', flush && 'pb-3')}>
          <h2 className="display text-lg">{title}</h2>
          {action}
        </header>
      )}
      <div className={cx(!flush && 'p-4 md:px-5')}>{children}</div>
    </section>
  );
}
