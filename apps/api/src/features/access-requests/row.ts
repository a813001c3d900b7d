import type { AccessRequestState, PersonStatus, PlatformRole } from '@glovelly/domain/identity';
import type { Id } from '@glovelly/domain/kernel';

/** A request as a list shows it. `state` is the one it is in now, whether or not its expiry has been written down. */
export interface AccessRequestSummaryRow {
  readonly id: Id<'accessRequest'>;
  readonly name: string;
  readonly email: string;
  readonly state: AccessRequestState;
  readonly verified: boolean;
  readonly timesAsked: number;
  readonly askedAt: Date;
}

export interface AccessRequestRow extends AccessRequestSummaryRow {
  readonly message: string | null;
  readonly lastAskedAt: Date;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
  readonly note: string | null;
  readonly madeUser: boolean;
  readonly mailId: Id<'mail'> | null;
  readonly enrolledStatus: PersonStatus | null;
  readonly enrolledRole: PlatformRole | null;
}

/** A request held for a decision, and the database's time, by which requests age. */
export interface HeldAccessRequest {
  readonly id: Id<'accessRequest'>;
  readonly name: string;
  readonly email: string;
  readonly state: AccessRequestState;
  readonly askedAt: Date;
  readonly now: Date;
}
