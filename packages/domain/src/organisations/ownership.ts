import type { Allowance } from '../identity/index.ts';
import { err, ok, type Result, type UserId } from '../kernel/index.ts';
import type { Role } from '../visibility/index.ts';
import { may } from './capability.ts';
import type { OwnershipFailure, RoleInsufficient } from './failures.ts';
import type { OfferStanding, OfferState } from './standing.ts';

export const OFFER_DAYS = 7;
/** How often one person holds ownership out: each is a mail, and whoever takes it back, again and again, sends no more. */
export const offersPerPerson = [
  { most: 20, withinSeconds: 3_600 },
  { most: 40, withinSeconds: 86_400 },
] as const satisfies readonly Allowance[];

/** Ownership held out to a member. It changes nothing until they take it. */
export interface OwnershipOffer {
  readonly from: UserId;
  readonly to: UserId;
  readonly state: OfferState;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  /** What the two are now; null for somebody who is no active member any more. */
  readonly fromRole: Role | null;
  readonly toRole: Role | null;
}

/** What becomes of the two when it is taken: one owner more, and the former one an admin. There are as many owners after it as before. */
export interface Handover {
  readonly owner: UserId;
  readonly formerOwner: UserId;
  readonly formerRole: 'admin';
}

/** How an offer stands at a moment. */
export function offerStanding({ state, expiresAt, fromRole, toRole }: Omit<OwnershipOffer, 'from' | 'to'>, now: number): OfferStanding {
  if (state !== 'pending') return state;
  if (now >= expiresAt) return 'expired';
  return fromRole === 'owner' && toRole !== null && toRole !== 'owner' ? 'pending' : 'lapsed';
}

/** Whether `by` may hold ownership out to a member. Errors: `role.insufficient`, `ownership.alreadyOwner`, `ownership.offerPending`. */
export function offerOwnership(by: Role, to: Role, anotherIsOpen: boolean): Result<null, OwnershipFailure | RoleInsufficient> {
  if (!may(by, 'organisation.transfer')) return err({ code: 'role.insufficient', needs: 'owner' });
  if (to === 'owner') return err({ code: 'ownership.alreadyOwner' });
  return anotherIsOpen ? err({ code: 'ownership.offerPending' }) : ok(null);
}

/**
 * The second step: only the one to whom it is held out takes it, while it stands. To anybody else there is no such offer.
 * Errors: `ownership.notOpen`.
 */
export function takeOwnership(offer: OwnershipOffer, by: UserId, now: number): Result<Handover, OwnershipFailure | typeof NOT_THEIRS> {
  if (offer.to !== by) return err(NOT_THEIRS);
  const standing = offerStanding(offer, now);
  if (standing !== 'pending') return err({ code: 'ownership.notOpen', standing });
  return ok({ owner: offer.to, formerOwner: offer.from, formerRole: 'admin' });
}

/** An offer ends without a handover: declined by the one, withdrawn by an owner. Errors: `ownership.notOpen`. */
export function endOffer(
  offer: OwnershipOffer,
  by: { readonly userId: UserId; readonly role: Role },
  how: 'declined' | 'withdrawn',
): Result<null, OwnershipFailure | typeof NOT_THEIRS> {
  const allowed = how === 'declined' ? offer.to === by.userId : may(by.role, 'organisation.transfer');
  if (!allowed) return err(NOT_THEIRS);
  return offer.state === 'pending' ? ok(null) : err({ code: 'ownership.notOpen', standing: offer.state });
}

const NOT_THEIRS = { code: 'notTheirs' } as const;
