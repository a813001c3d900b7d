import { type Announcement, redacted } from '@glovelly/domain/audit';
import type { Id } from '@glovelly/domain/kernel';
import type { AuthTx } from '../identity/auth-database.ts';
import type { AuthAnnouncer, Origin } from './origin.ts';

/** Where it happened: an organisation, whose owner reads it, or null for what concerns the installation. */
export interface AuthAnnouncement extends Announcement {
  readonly organisationId: Id<'organisation'> | null;
}

/** What `announce` is to the business database: writes the line in the transaction that it is about. */
export async function announceInAuth(tx: AuthTx, { userId, origin }: AuthAnnouncer, what: AuthAnnouncement): Promise<void> {
  const { organisationId, action, resourceType, resourceId, changes } = what;
  const kept = redacted(changes ?? {});
  await tx.query({
    name: 'announce',
    text: 'select auth.announce($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::jsonb)',
    values: [
      organisationId,
      ...whoAndHow(userId, origin),
      action,
      resourceType,
      resourceId,
      Object.keys(kept).length === 0 ? null : JSON.stringify(kept),
    ],
  });
}

export interface Refusal {
  readonly organisationId: Id<'organisation'> | null;
  readonly action: 'access.refused' | 'signIn.refused';
  /** The domain's code, or why a sign-in was refused. */
  readonly errorCode: string;
}

/** Writes what was asked for and refused, in no transaction of its own. The database writes so many an hour and no more; beyond, nothing happens. */
export async function announceRefusal(auth: AuthTx, { userId, origin }: AuthAnnouncer, refusal: Refusal): Promise<void> {
  await auth.query({
    name: 'announce-refusal',
    text: 'select auth.announce_refusal($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
    values: [refusal.organisationId, ...whoAndHow(userId, origin), refusal.action, refusal.errorCode],
  });
}

const whoAndHow = (userId: Id<'user'> | null, { actorKind, actorLabel, requestId, endpoint, ip, userAgent }: Origin) => [
  actorKind,
  userId,
  actorLabel,
  requestId,
  endpoint,
  ip,
  userAgent,
];
