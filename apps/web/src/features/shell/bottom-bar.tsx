import { Link } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useSections } from './nav.ts';

const MoreSheet = lazy(() => import('./more-sheet.tsx').then((part) => ({ default: part.MoreSheet })));

const itemClass =
  'group grid min-h-14 content-center justify-items-center gap-0.5 rounded-md text-ink-soft text-xs font-medium no-underline -outline-offset-2 aria-[current=page]:font-semibold aria-[current=page]:text-ink';
const iconClass = 'size-5 group-aria-[current=page]:text-link';

/** The sections at the bottom of a phone, under the thumb. */
export function BottomBar() {
  const [isOpen, setOpen] = useState(false);
  const sections = useSections();
  const [wasOpened, setOpened] = useState(false);
  return (
    <div data-print="hide" className="md:hidden">
      <nav aria-label="Sections" className="fixed inset-x-0 bottom-0 z-40 border-line border-t bg-surface pb-[env(safe-area-inset-bottom)]">
        <ul className="grid grid-cols-5 gap-0.5 px-1">
          {sections
            .filter((section) => section.isOnBar)
            .map(({ to, label, icon: Icon }) => (
              <li key={to}>
                <Link to={to} activeOptions={{ exact: to === '/', includeSearch: false }} className={itemClass}>
                  <Icon aria-hidden="true" className={iconClass} />
                  {label}
                </Link>
              </li>
            ))}
          <li>
            <button
              type="button"
              aria-haspopup="dialog"
              aria-expanded={isOpen}
              onClick={() => {
                setOpened(true);
                setOpen(true);
              }}
              className={`${itemClass} w-full`}
            >
              <Ellipsis aria-hidden="true" className={iconClass} />
              More
            </button>
          </li>
        </ul>
      </nav>
      {wasOpened && (
        <Suspense>
          <MoreSheet open={isOpen} onOpenChange={setOpen} />
        </Suspense>
      )}
    </div>
  );
}
