import { Link } from '@tanstack/react-router';
import { Building2, Check, Plus, Users } from 'lucide-react';
import { useState } from 'react';
import { roleNames } from '../../lib/role-words.ts';
import { useSession } from '../../lib/session.ts';
import { Menu, MenuItem, MenuLink, MenuSeparator } from '../../ui/menu.tsx';
import { Badge } from '../../ui/status.tsx';
import { CreateOrganisationDialog } from './create-organisation-dialog.tsx';
import { OrganisationButton } from './organisation-button.tsx';
import { useMove } from './use-move.ts';

/** Where one may act: each organisation with one's role in it, and a new one. Open from the start: it is loaded when somebody has pressed the button. */
export function OrganisationMenu() {
  const { organisation, organisations } = useSession();
  const { moveTo } = useMove();
  const [isCreating, setCreating] = useState(false);
  return (
    <>
      <Menu align="start" defaultOpen trigger={<OrganisationButton name={organisation.name} />}>
        {organisations.map(({ id, name, role, demo, closing }) => {
          const isHere = id === organisation.id;
          return (
            <MenuItem
              key={id}
              icon={isHere ? <Check aria-hidden="true" /> : <Building2 aria-hidden="true" />}
              onSelect={() => !isHere && moveTo(id)}
            >
              <span className="block break-words font-medium">
                {name}
                {isHere && <span className="sr-only"> (you are here)</span>}
              </span>
              <span className="flex flex-wrap items-center gap-1.5 text-ink-soft text-xs">
                {roleNames[role]}
                {demo && <Badge>Demo</Badge>}
                {closing && <Badge>Closing</Badge>}
              </span>
            </MenuItem>
          );
        })}
        <MenuSeparator />
        <MenuLink>
          <Link to="/settings/members">
            <Users aria-hidden="true" />
            Members
          </Link>
        </MenuLink>
        <MenuItem icon={<Plus aria-hidden="true" />} onSelect={() => setCreating(true)}>
          Create an organisation
        </MenuItem>
      </Menu>
      <CreateOrganisationDialog open={isCreating} onOpenChange={setCreating} />
    </>
  );
}
