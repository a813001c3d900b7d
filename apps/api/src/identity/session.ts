import type { LocalDate, MonthDay, TimeZone } from '@glovelly/domain/calendar';
import type { Id } from '@glovelly/domain/kernel';
import type { Currency } from '@glovelly/domain/money';
import type { Actor } from '@glovelly/domain/visibility';

/** Who is signed in and where they act, as it is now: read anew on every request, so that a suspension or another role acts at once. */
export interface Session {
  readonly id: Id<'session'>;
  readonly person: SignedInPerson;
  /** Null when they are no longer a member of the organisation the session acts in. */
  readonly membership: ActiveMembership | null;
}

export interface SignedInPerson {
  readonly id: Id<'user'>;
  readonly email: string;
  readonly displayName: string;
  readonly platformRole: 'admin' | 'user';
}

/** The person as a member of the organisation that the session acts in. */
export interface ActiveMembership {
  readonly actor: Actor;
  readonly organisation: {
    readonly id: Actor['organisationId'];
    readonly name: string;
    readonly currency: Currency;
    readonly timeZone: TimeZone;
    readonly taxYearStart: MonthDay;
    readonly demo: boolean;
    /** The day on which it is gone, while it is being closed: until then it is read and not written. Null while it is open. */
    readonly closesOn: LocalDate | null;
  };
  /** Not a member: let in by its owner, to look until then (milliseconds since 1970-01-01T00:00:00Z). Null for members. */
  readonly supportUntil: number | null;
}
