import { trpc } from '../../lib/trpc.ts';
import { sentenceFor } from '../../lib/words.ts';
import { toast } from '../../ui/toast-store.ts';
import type { User } from './user-status.tsx';

/** What can be done to a person at once: each answers how they are then, which their page shows, and says what happened. */
export function useUserChanges(user: Pick<User, 'id' | 'displayName' | 'email'>) {
  const utils = trpc.useUtils();
  const { id } = user;
  const name = user.displayName || user.email;
  const shown = async (changed: User, message?: string) => {
    utils.users.get.setData({ id }, changed);
    await Promise.all([utils.users.list.invalidate(), utils.installationHistory.invalidate(), utils.users.get.invalidate({ id })]);
    if (message !== undefined) toast({ message, tone: 'good' });
  };
  const failed = (error: unknown) => void toast({ message: sentenceFor(error), tone: 'bad' });
  const at = (message: string) => ({ onSuccess: (changed: User) => shown(changed, message), onError: failed });
  return {
    shown,
    invite: trpc.users.invite.useMutation(at(`A mail to ${user.email} is on its way`)),
    reactivate: trpc.users.reactivate.useMutation(at(`${name} may sign in again`)),
    signOut: trpc.users.signOutEverywhere.useMutation(at(`${name} is signed out everywhere`)),
    unbind: trpc.users.unbind.useMutation({ onSuccess: (changed) => shown(changed, `The sign-in was taken from ${name}`) }),
    changeRole: trpc.users.changeRole.useMutation({
      onSuccess: (changed) => shown(changed, `${name} is ${changed.platformRole === 'admin' ? 'an administrator' : 'a user'} now`),
    }),
  };
}
