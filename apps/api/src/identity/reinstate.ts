import type { Id } from '@glovelly/domain/kernel';
import { announceInAuth } from '../audit/announce-in-auth.ts';
import type { AuthTx } from './auth-database.ts';

/** Makes somebody active who is not, and forgets why. Whether it had to. */
export async function reinstate(auth: AuthTx, userId: Id<'user'>): Promise<boolean> {
  const changed = await auth.query({
    text: `update auth.users set status = 'active', suspended_at = null, suspended_until = null, suspension_reason = null, updated_at = now()
           where id = $1 and status <> 'active' returning 1`,
    values: [userId],
  });
  return changed.length > 0;
}

/** Nobody asked for it: the day came. */
const byItself = { actorKind: 'system', actorLabel: 'Glovelly', requestId: null, endpoint: null, ip: null, userAgent: null } as const;

/** Somebody who may come in and is not noted as active was suspended until a day that is over: their sign-in ends it before the hourly job does. */
export async function comeBack(auth: AuthTx, userId: Id<'user'>): Promise<void> {
  if (!(await reinstate(auth, userId))) return;
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
