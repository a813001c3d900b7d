import type { LocalDate } from '../calendar/index.ts';
import { err, ok, type Result } from '../kernel/index.ts';
import type { ConfirmedInThePast } from './failures.ts';
import type { GigStatus } from './gig.ts';

interface Dated {
  readonly status: GigStatus;
  readonly date: LocalDate;
}

/**
 * The status a gig has on `today`, the day in the organisation's zone: the day after a confirmed gig it is completed by itself
 * (domain rules, Gigs). Every reader goes through this; the row itself catches up when it is next written.
 */
export const statusOn = (gig: Dated, today: LocalDate): GigStatus =>
  gig.status === 'confirmed' && gig.date < today ? 'completed' : gig.status;

/** Whether a gig may be *given* this status and day: a confirmed one is dated today or later, the others may be in the past. */
export const checkConfirmed = (gig: Dated, today: LocalDate): Result<undefined, ConfirmedInThePast> =>
  gig.status === 'confirmed' && gig.date < today ? err({ code: 'gig.confirmedInThePast', date: gig.date, today }) : ok(undefined);
