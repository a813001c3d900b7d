import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { Skeleton } from './skeleton.tsx';

export type StatState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly retry?: () => void }
  | { readonly status: 'ready'; readonly value: ReactNode; readonly isZero: boolean };

export interface StatProps {
  label: string;
  state: StatState;
  /** A short line below: "3 invoices, oldest 41 days". */
  detail?: ReactNode;
  tone?: 'plain' | 'bad';
  /** The list that adds up to this figure; wraps the label: `(label) => <Link to="…" className="…">{label}</Link>`. */
  link?: (label: ReactNode) => ReactNode;
}

/** One figure. Loading, zero and failed look different: a failure is never a 0. */
export function Stat({ label, state, detail, tone = 'plain', link }: StatProps) {
  return (
    <div className="relative grid min-w-0 content-start gap-1 rounded-lg border border-line bg-surface p-4 shadow-sm has-[a:hover]:border-line-strong md:p-5">
      <div className="font-medium text-ink-soft text-sm [&_a]:text-ink-soft [&_a]:no-underline [&_a]:after:absolute [&_a]:after:inset-0 [&_a]:after:rounded-lg">
        {link ? link(label) : label}
      </div>
      {state.status === 'loading' && (
        <div role="status">
          <span className="sr-only">Loading {label}</span>
          <Skeleton className="my-1 h-8 w-32" />
        </div>
      )}
      {state.status === 'ready' && (
        <div
          className={cx(
            'display tabular truncate text-2xl md:text-[1.875rem] md:leading-9',
            state.isZero ? 'text-ink-faint' : tone === 'bad' ? 'text-bad' : 'text-ink',
          )}
        >
          {state.value}
        </div>
      )}
      {state.status === 'failed' && (
        <div className="flex flex-wrap items-center gap-x-2 py-1 font-semibold text-bad text-sm">
          <span className="flex items-center gap-2">
            <TriangleAlert aria-hidden="true" className="size-4 shrink-0" />
            Could not be worked out
          </span>
          {state.retry && (
            <button type="button" onClick={state.retry} className="relative rounded-sm text-link underline underline-offset-3">
              Try again
            </button>
          )}
        </div>
      )}
      {detail && state.status === 'ready' && <div className="text-ink-soft text-sm">{detail}</div>}
    </div>
  );
}
