import { ChevronRight } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { cx } from './cx.ts';

export interface PageProps {
  title: string;
  /** Beside the title: a status, a count. */
  beside?: ReactNode;
  /** A line below the title. */
  lead?: ReactNode;
  /** The primary action comes last, so that it stands at the edge. */
  actions?: ReactNode;
  /** The way here, outermost first, each a link: `[<Link key="gigs" to="/gigs">Gigs</Link>]`. */
  breadcrumbs?: readonly ReactNode[];
  /** Narrow for reading and forms; wide for tables. */
  width?: 'narrow' | 'wide';
  children: ReactNode;
}

/** One page: its name in the tab and on top, the way here, what can be done, the content. */
export function Page({ title, beside, lead, actions, breadcrumbs = [], width = 'wide', children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Glovelly`;
  }, [title]);
  return (
    <div
      className={cx(
        'mx-auto grid w-full min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-5',
        width === 'narrow' ? 'max-w-2xl' : 'max-w-6xl',
      )}
    >
      <header className="flex flex-wrap items-end justify-between gap-x-4 gap-y-3">
        <div className="min-w-0">
          {breadcrumbs.length > 0 && (
            <nav aria-label="Breadcrumbs" className="mb-1">
              <ol className="flex flex-wrap items-center gap-1 text-ink-soft text-sm">
                {breadcrumbs.map((crumb, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the way here is an order
                  <li key={index} className="flex items-center gap-1 [&_a]:rounded-sm [&_a]:py-1 [&_a:hover]:underline">
                    {crumb}
                    <ChevronRight aria-hidden="true" className="size-3.5 text-ink-faint" />
                  </li>
                ))}
              </ol>
            </nav>
          )}
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="display text-2xl md:text-[1.875rem] md:leading-9">{title}</h1>
            {beside}
          </div>
          {lead && <p className="mt-1 max-w-prose text-ink-soft text-sm">{lead}</p>}
        </div>
        {actions && (
          <div data-print="hide" className="flex flex-wrap gap-2">
            {actions}
          </div>
        )}
      </header>
      {children}
    </div>
  );
}
