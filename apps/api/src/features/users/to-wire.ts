import type { UserRowWire, UserWire } from '@glovelly/contract/users';
import type { LocalDate } from '@glovelly/domain/calendar';
import type { MailState } from '../../mail/outbox.ts';
import { standingOf, type UserRow } from './row.ts';
import type { UserDetail } from './store.ts';

const iso = (moment: Date | null): string | null => moment?.toISOString() ?? null;

export function toRowWire(row: UserRow, today: LocalDate): UserRowWire {
  const status = standingOf(row, today);
  return {
    id: row.id,
    displayName: row.displayName,
    email: row.email,
    platformRole: row.platformRole,
    status,
    suspendedUntil: status === 'suspended' ? row.suspendedUntil : null,
    bound: row.bound,
    hasSignedIn: row.hasSignedIn,
    lastSeenAt: iso(row.lastSeenAt),
  };
}

export function toWire(user: UserDetail, mail: MailState['state'] | null, today: LocalDate): UserWire {
  const row = toRowWire(user, today);
  return {
    ...row,
    createdAt: user.createdAt.toISOString(),
    boundAt: iso(user.boundAt),
    signsInWith: user.issuer === null ? null : hostOf(user.issuer),
    suspension:
      row.status === 'suspended' ? { reason: user.suspensionReason, until: row.suspendedUntil, since: iso(user.suspendedAt) } : null,
    invitation: user.invitedAt === null ? null : { at: user.invitedAt.toISOString(), mail: mail ?? 'forgotten' },
    sessions: user.sessions,
    organisations: user.organisations,
  };
}

const hostOf = (issuer: string): string => (URL.canParse(issuer) ? new URL(issuer).host : issuer);
