import { createFileRoute, Link } from '@tanstack/react-router';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { ProvisionUser } from '../../../../features/users/provision-user.tsx';
import { UserList } from '../../../../features/users/user-list.tsx';
import { isFiltered, listInput, readUserSearch } from '../../../../features/users/user-search.ts';
import { useCommands } from '../../../../lib/commands.ts';
import { Button, buttonClass } from '../../../../ui/button.tsx';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { Page } from '../../../../ui/page.tsx';

export const Route = createFileRoute('/_app/admin/users/')({
  validateSearch: readUserSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => {
    await context.trpc.users.list.prefetchInfinite(listInput(deps));
  },
  component: UsersPage,
});

function UsersPage() {
  const search = Route.useSearch();
  const [asking, setAsking] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const ask = () => {
    setAsking((times) => times + 1);
    setOpen(true);
  };
  useCommands([{ id: 'new', label: 'Let somebody in', group: 'This page', keys: 'n', run: ask }]);
  return (
    <Page
      title="People"
      lead="Who may sign in here. What they do inside is theirs alone."
      actions={
        <Button look="primary" icon={<UserPlus aria-hidden="true" />} onClick={ask}>
          Let somebody in
        </Button>
      }
    >
      <UserList
        search={search}
        none={
          <EmptyState
            title={isFiltered(search) ? 'Nobody like that' : 'Nobody yet'}
            actions={
              <Link to="/admin/users" className={buttonClass()}>
                Show everybody
              </Link>
            }
          >
            Try another word, or fewer filters.
          </EmptyState>
        }
      />
      <ProvisionUser key={asking} open={isOpen} onOpenChange={setOpen} />
    </Page>
  );
}
