import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { type useMay, useSession } from '../../lib/session.ts';

export interface SubNavItem {
  readonly to: string;
  readonly label: string;
  /** Who it is offered to; everybody, when it says nothing. */
  readonly capability?: Capability;
  /** How many things wait there. */
  readonly count?: number;
}

type Capability = Parameters<typeof useMay>[0];

/** On a phone the row is longer than the screen: whichever way one came to a page, its name stands in the middle of it. */
function useCurrentInView() {
  const row = useRef<HTMLElement>(null);
  const path = useLocation({ select: ({ pathname }) => pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is another link to show
  useEffect(() => {
    const current = row.current?.querySelector<HTMLElement>('[aria-current=page]');
    // Not scrollIntoView: it would scroll the page as well.
    if (row.current && current) row.current.scrollLeft = current.offsetLeft - (row.current.clientWidth - current.offsetWidth) / 2;
  }, [path]);
  return row;
}

/** Pages that belong together: their names beside them on a desk, in a row above them on a phone. */
export function WithSubNav({ label, pages }: { label: string; pages: readonly SubNavItem[] }) {
  const { capabilities } = useSession();
  const row = useCurrentInView();
  const offered = pages.filter(({ capability }) => capability === undefined || capabilities.includes(capability));
  if (offered.length < 2) return <Outlet />;
  return (
    <div className="mx-auto grid w-full max-w-5xl grid-cols-[minmax(0,1fr)] gap-5 lg:grid-cols-[12rem_minmax(0,1fr)] lg:gap-8">
      <nav
        ref={row}
        aria-label={label}
        data-print="hide"
        className="relative -mx-4 overflow-x-auto px-4 lg:sticky lg:top-8 lg:mx-0 lg:self-start lg:px-0"
      >
        <ul className="flex gap-1 lg:grid lg:gap-0.5">
          {offered.map(({ to, label, count = 0 }) => (
            <li key={to}>
              <Link
                to={to}
                activeOptions={{ exact: isAbove(to, pages), includeSearch: false }}
                className="control flex items-center gap-2 whitespace-nowrap rounded-md px-3 font-medium text-ink-soft text-sm no-underline -outline-offset-2 hover:bg-hover hover:text-ink aria-[current=page]:bg-primary-wash aria-[current=page]:font-semibold aria-[current=page]:text-ink"
              >
                {label}
                {count > 0 && <span className="tabular ml-auto rounded-full bg-plain-wash px-1.5 font-semibold text-xs">{count}</span>}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="min-w-0">
        <Outlet />
      </div>
    </div>
  );
}

/** Others lie beneath it: it is current on its own page alone, where a list is so on the pages of its records too. */
const isAbove = (to: string, pages: readonly SubNavItem[]) => pages.some((other) => other.to.startsWith(`${to}/`));
