import { Ban, Ellipsis, LogOut, Mail, PencilLine, ShieldUser, Unlink, UserCheck } from 'lucide-react';
import { useState } from 'react';
import { sentenceFor } from '../../lib/words.ts';
import { AlertDialog } from '../../ui/alert-dialog.tsx';
import { Button } from '../../ui/button.tsx';
import { Menu, MenuItem, MenuSeparator } from '../../ui/menu.tsx';
import { CorrectEmail } from './correct-email.tsx';
import { SuspendUser } from './suspend-user.tsx';
import { useUserChanges } from './use-user-changes.ts';
import type { User } from './user-status.tsx';

type Asked = 'suspend' | 'email' | 'role' | 'unbind' | null;

/** What can be done to somebody. Nobody does it to themselves, so that one's own page has none of this. */
export function UserActions({ user }: { user: User }) {
  const [asked, setAsked] = useState<Asked>(null);
  const { shown, invite, reactivate, signOut, unbind, changeRole } = useUserChanges(user);
  const name = user.displayName || user.email;
  const { id } = user;
  const isAdmin = user.platformRole === 'admin';
  const dialog = { onOpenChange: (open: boolean) => !open && setAsked(null), onDone: shown, user };
  return (
    <>
      <Menu
        trigger={
          <Button icon={<Ellipsis aria-hidden="true" />} aria-label={`More for ${name}`}>
            More
          </Button>
        }
      >
        {!user.bound && user.status === 'active' && (
          <MenuItem icon={<Mail aria-hidden="true" />} onSelect={() => invite.mutate({ id })}>
            {user.invitation === null ? 'Send an invitation' : 'Send the invitation again'}
          </MenuItem>
        )}
        {!user.hasSignedIn && (
          <MenuItem icon={<PencilLine aria-hidden="true" />} onSelect={() => setAsked('email')}>
            Correct the e-mail
          </MenuItem>
        )}
        <MenuItem icon={<ShieldUser aria-hidden="true" />} onSelect={() => setAsked('role')}>
          {isAdmin ? 'Make them a user' : 'Make them an administrator'}
        </MenuItem>
        {user.status === 'suspended' && (
          <MenuItem icon={<PencilLine aria-hidden="true" />} onSelect={() => setAsked('suspend')}>
            Change why and how long
          </MenuItem>
        )}
        {user.bound && (
          <>
            <MenuSeparator />
            <MenuItem icon={<LogOut aria-hidden="true" />} disabled={user.sessions === 0} onSelect={() => signOut.mutate({ id })}>
              Sign out everywhere
            </MenuItem>
            <MenuItem icon={<Unlink aria-hidden="true" />} tone="danger" onSelect={() => setAsked('unbind')}>
              Take the sign-in from them
            </MenuItem>
          </>
        )}
      </Menu>
      {user.status === 'active' ? (
        <Button icon={<Ban aria-hidden="true" />} onClick={() => setAsked('suspend')}>
          Suspend
        </Button>
      ) : (
        <Button
          look="primary"
          icon={<UserCheck aria-hidden="true" />}
          busy={reactivate.isPending}
          onClick={() => reactivate.mutate({ id })}
        >
          {user.status === 'suspended' ? 'Reactivate' : 'Let them in'}
        </Button>
      )}
      {asked === 'suspend' && <SuspendUser {...dialog} />}
      {asked === 'email' && <CorrectEmail {...dialog} />}
      <AlertDialog
        open={asked === 'role'}
        onOpenChange={dialog.onOpenChange}
        title={isAdmin ? `Make ${name} a user?` : `Make ${name} an administrator?`}
        confirmLabel={isAdmin ? 'Make them a user' : 'Make them an administrator'}
        onConfirm={() => changeRole.mutateAsync({ id, platformRole: isAdmin ? 'user' : 'admin' })}
        failureWords={sentenceFor}
      >
        {isAdmin
          ? 'They keep their own business, and can no longer let people in or keep them out. It counts from their next click.'
          : 'They can let people in and keep them out, you included. They see nobody’s business by it.'}
      </AlertDialog>
      <AlertDialog
        open={asked === 'unbind'}
        onOpenChange={dialog.onOpenChange}
        title={`Take the sign-in from ${name}?`}
        confirmLabel="Take it"
        tone="danger"
        onConfirm={() => unbind.mutateAsync({ id })}
        failureWords={sentenceFor}
      >
        For somebody who lost the account they sign in with. They are signed out everywhere; whoever signs in next with {user.email},
        verified by the provider, becomes them. Be sure that this address is still theirs: nobody can change it here. They are told by mail,
        and it stands in the history of the organisations they own.
      </AlertDialog>
    </>
  );
}
