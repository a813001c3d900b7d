import type { LocalDate } from '@glovelly/domain/calendar';
import type { Id } from '@glovelly/domain/kernel';
import { announceInAuth } from '../audit/announce-in-auth.ts';
import type { AuthTx } from './auth-database.ts';

/** Nobody asked for it: the day came. */
const byItself = { actorKind: 'system', actorLabel: 'Glovelly', requestId: null, endpoint: null, ip: null, userAgent: null } as const;

/** Ends a suspension whose last day is over, before the hourly job does. Any other is an admin's to end. */
export async function comeBack(auth: AuthTx, userId: Id<'user'>, today: LocalDate): Promise<void> {
  const back = await auth.query({
    text: `update auth.users set status = 'active', suspended_at = null, suspended_until = null, suspension_reason = null, updated_at = now()
           where id = $1 and status = 'suspended' and suspended_until < $2 returning 1`,
    values: [userId, today],
  });
  if (back.length === 0) return;
  await announceInAuth(
    auth,
    { userId: null, origin: byItself },
    {
      organisationId: null,
      action: 'user.reactivated',
      resourceType: 'user',
      resourceId: userId,
      changes: { values: { status: { from: 'suspended', to: 'active' } } },
    },
  );
}
