import { ArrowRight, Plus } from 'lucide-react';
import { useState } from 'react';
import { roleNames } from '../../lib/role-words.ts';
import type { Outputs } from '../../lib/trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Door } from '../../ui/door.tsx';
import { Badge } from '../../ui/status.tsx';
import { CreateOrganisationDialog } from './create-organisation-dialog.tsx';
import { SignOutButton } from './sign-out-button.tsx';
import { useMove } from './use-move.ts';

type Organisation = Outputs['session']['organisations']['organisations'][number];

/** For somebody who is signed in and is no member where they were: where to go on. */
export function OrganisationsPage({ organisations }: { organisations: readonly Organisation[] }) {
  const { moveTo, movingTo, isMoving } = useMove();
  const [isCreating, setCreating] = useState(false);
  const isNowhere = organisations.length === 0;
  return (
    <Door
      tab="Your organisations"
      title={isNowhere ? 'You are in no organisation' : 'Where do you want to go on?'}
      lead={
        isNowhere
          ? 'You are signed in, and a member nowhere just now. Create an organisation of your own, or ask for an invitation.'
          : 'You are signed in. These are the organisations that you are a member of.'
      }
    >
      {!isNowhere && (
        <ul aria-label="Your organisations" className="grid max-w-md gap-2">
          {organisations.map(({ id, name, role, demo, closing }) => (
            <li key={id}>
              <button
                type="button"
                aria-busy={(isMoving && movingTo === id) || undefined}
                onClick={() => !isMoving && moveTo(id)}
                className="control flex w-full items-center gap-3 rounded-lg border border-line bg-surface px-4 py-3 text-left shadow-sm hover:border-line-strong hover:bg-hover"
              >
                <span className="min-w-0 flex-1">
                  <span className="block break-words font-semibold">{name}</span>
                  <span className="flex flex-wrap items-center gap-1.5 text-ink-soft text-sm">
                    {roleNames[role]}
                    {demo && <Badge>Demo</Badge>}
                    {closing && <Badge>Closing</Badge>}
                  </span>
                </span>
                <ArrowRight aria-hidden="true" className="size-4 shrink-0 text-ink-soft" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="flex max-w-md flex-wrap gap-2">
        <Button look={isNowhere ? 'primary' : 'secondary'} icon={<Plus aria-hidden="true" />} onClick={() => setCreating(true)}>
          Create an organisation
        </Button>
        <SignOutButton isWide />
      </div>
      <CreateOrganisationDialog open={isCreating} onOpenChange={setCreating} />
    </Door>
  );
}
