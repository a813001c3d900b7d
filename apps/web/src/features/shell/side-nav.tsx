import { Link } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { keyNames } from '../../lib/keys.ts';
import { useSession } from '../../lib/session.ts';
import { Mark } from '../../ui/mark.tsx';
import { useSections } from './nav.ts';
import { OrganisationName } from './organisation-name.tsx';
import { openPalette } from './palette-state.ts';
import { SignOutButton } from './sign-out-button.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

/** The sections at the side of a desk. */
export function SideNav() {
  const { person } = useSession();
  const sections = useSections();
  return (
    <header
      data-print="hide"
      className="sticky top-0 hidden h-dvh flex-col gap-5 overflow-y-auto border-line border-r bg-sunken/70 px-3 py-5 md:flex"
    >
      <div className="flex items-center gap-2.5 px-2">
        <Mark className="size-9 shrink-0" />
        <div className="min-w-0 flex-1">
          <div className="display text-lg leading-5">Glovelly</div>
          <OrganisationName />
        </div>
      </div>
      <button
        type="button"
        onClick={openPalette}
        className="control flex items-center gap-2 rounded-md border border-line-strong/50 bg-surface px-3 text-ink-soft text-sm hover:border-line-strong hover:text-ink"
      >
        <Search aria-hidden="true" className="size-4" />
        <span className="flex-1 text-left">Search or do…</span>
        <span aria-hidden="true" className="text-ink-faint text-xs">
          {keyNames('mod+k')}
        </span>
      </button>
      <nav aria-label="Sections">
        <ul className="grid gap-0.5">
          {sections.map(({ to, label, icon: Icon, Badge }) => (
            <li key={to}>
              <Link
                to={to}
                activeOptions={{ exact: to === '/', includeSearch: false }}
                className="group control flex items-center gap-3 rounded-md px-3 font-medium text-ink-soft text-sm no-underline hover:bg-hover hover:text-ink aria-[current=page]:bg-primary-wash aria-[current=page]:font-semibold aria-[current=page]:text-ink"
              >
                <Icon aria-hidden="true" className="size-[1.125rem] group-aria-[current=page]:text-link" />
                {label}
                {Badge && <Badge />}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="mt-auto grid gap-3 border-line border-t px-2 pt-4">
        <div className="min-w-0 text-sm">
          <div className="truncate font-semibold">{person.displayName}</div>
          <div className="truncate text-ink-soft text-xs">{person.email}</div>
        </div>
        <div className="flex items-center justify-between gap-2">
          <ThemeSwitch />
          <SignOutButton />
        </div>
      </div>
    </header>
  );
}
