import { Link } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useSession } from '../../lib/session.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useSections } from './nav.ts';
import { OrganisationName } from './organisation-name.tsx';
import { openPalette } from './palette-state.ts';
import { SignOutButton } from './sign-out-button.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

const rowClass =
  'flex min-h-12 w-full items-center gap-3 rounded-md px-3 font-medium text-ink no-underline hover:bg-hover [&_svg]:size-5 [&_svg]:text-ink-soft';

export function MoreSheet({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const { person } = useSession();
  const sections = useSections();
  const close = () => onOpenChange(false);
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="More">
      <ul className="-mx-2 grid gap-0.5">
        <li>
          <button
            type="button"
            className={rowClass}
            onClick={() => {
              close();
              openPalette();
            }}
          >
            <Search aria-hidden="true" />
            Search or do…
          </button>
        </li>
        {sections
          .filter((section) => !section.isOnBar)
          .map(({ to, label, icon: Icon, Badge }) => (
            <li key={to}>
              <Link to={to} onClick={close} className={rowClass}>
                <Icon aria-hidden="true" />
                {label}
                {Badge && <Badge />}
              </Link>
            </li>
          ))}
      </ul>
      <div className="mt-3 flex items-center justify-between gap-3 border-line border-t pt-4">
        <div className="min-w-0 flex-1 text-sm">
          <div className="truncate font-semibold">{person.displayName}</div>
          <OrganisationName />
        </div>
        <ThemeSwitch />
      </div>
      <div className="mt-4 grid">
        <SignOutButton isWide />
      </div>
    </Dialog>
  );
}
