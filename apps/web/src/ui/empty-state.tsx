import type { ReactNode } from 'react';
import { EmptyStave } from './mark.tsx';

export interface EmptyStateProps {
  /** What is missing, in the user's words: "No gigs yet". */
  title: string;
  /** What to do first, and what comes of it. */
  children?: ReactNode;
  /** The one thing to do, and at most one other way. */
  actions?: ReactNode;
}

export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className="grid justify-items-center gap-3 px-6 py-12 text-center">
      <EmptyStave className="w-40" />
      <h2 className="display mt-1 text-xl">{title}</h2>
      {children && <div className="max-w-prose text-ink-soft text-sm">{children}</div>}
      {actions && <div className="mt-2 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}
