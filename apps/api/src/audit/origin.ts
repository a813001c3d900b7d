import type { AuditActorKind } from '@glovelly/domain/audit';
import type { Id } from '@glovelly/domain/kernel';
import type { Actor } from '@glovelly/domain/visibility';

/** How something was asked for, as the log tells it. */
export interface Origin {
  readonly actorKind: AuditActorKind;
  /** The name of whoever it was, as it was then: the log outlives people. */
  readonly actorLabel: string;
  readonly requestId: string | null;
  /** The procedure, or the method and the pattern of the route: never an address with something in it. */
  readonly endpoint: string | null;
  readonly ip: string | null;
  readonly userAgent: string | null;
}

/** Who announces in the business database: every context of a member is one. */
export interface Announcer {
  readonly actor: Pick<Actor, 'userId' | 'organisationId'>;
  readonly origin: Origin;
}

/** Who announces in the sign-in database, where nobody is bound to an organisation. */
export interface AuthAnnouncer {
  readonly userId: Id<'user'> | null;
  readonly origin: Origin;
}

/** The name that the log keeps of a person. */
export const labelOf = ({ displayName, email }: { readonly displayName: string; readonly email: string }): string =>
  (displayName.trim() === '' ? email : displayName).slice(0, 320);
