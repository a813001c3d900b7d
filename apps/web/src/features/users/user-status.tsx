import { formatDate } from '../../lib/format.ts';
import type { Outputs } from '../../lib/trpc.ts';
import { useLocale } from '../../ui/locale.tsx';
import { Status } from '../../ui/status.tsx';

export type UserRow = Outputs['users']['list']['users'][number];
export type User = Outputs['users']['get'];

export const statusWords = { active: 'Active', inactive: 'Not active', suspended: 'Suspended' } as const satisfies Record<
  UserRow['status'],
  string
>;

export const roleWords = { admin: 'Administrator', user: 'User' } as const satisfies Record<UserRow['platformRole'], string>;

type Standing = Pick<UserRow, 'status' | 'suspendedUntil' | 'bound' | 'hasSignedIn'>;

export function UserStatus({ user: { status, suspendedUntil, bound, hasSignedIn } }: { user: Standing }) {
  const { locale } = useLocale();
  switch (status) {
    case 'active':
      if (bound) return <Status tone="good">{statusWords.active}</Status>;
      return <Status tone="note">{hasSignedIn ? 'Sign-in taken' : 'Not signed in yet'}</Status>;
    case 'inactive':
      return <Status tone="plain">{statusWords.inactive}</Status>;
    case 'suspended':
      return (
        <Status tone="bad">
          {statusWords.suspended}
          {suspendedUntil !== null && ` until ${formatDate(suspendedUntil, locale, 'short')}`}
        </Status>
      );
  }
}
