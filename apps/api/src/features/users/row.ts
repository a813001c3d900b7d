import { type LocalDate, parseLocalDate } from '@glovelly/domain/calendar';
import { type PersonStatus, type PlatformRole, standing } from '@glovelly/domain/identity';
import type { Id } from '@glovelly/domain/kernel';

/** A person as the sign-in database knows them. */
export interface UserRow {
  readonly id: Id<'user'>;
  readonly email: string;
  readonly displayName: string;
  readonly status: PersonStatus;
  readonly platformRole: PlatformRole;
  readonly suspendedUntil: string | null;
  readonly bound: boolean;
  readonly hasSignedIn: boolean;
  readonly lastSeenAt: Date | null;
}

/** Last seen: in a session that there still is, else at their last sign-in. */
export const USER_COLUMNS = `person.id, person.email, person.display_name as "displayName", person.status, person.platform_role as "platformRole",
  person.suspended_until::text as "suspendedUntil",
  exists (select from auth.identities as identity where identity.user_id = person.id) as bound,
  person.signed_in_at is not null or exists (select from auth.identities as identity where identity.user_id = person.id) as "hasSignedIn",
  greatest(person.signed_in_at, (select max(session.last_seen_at) from auth.sessions as session where session.user_id = person.id)) as "lastSeenAt"`;

export const dayOf = (text: string | null): LocalDate | null => (text === null ? null : parseLocalDate(text));

export const standingOf = ({ status, suspendedUntil }: Pick<UserRow, 'status' | 'suspendedUntil'>, today: LocalDate): PersonStatus =>
  standing({ status, suspendedUntil: dayOf(suspendedUntil) }, today);
