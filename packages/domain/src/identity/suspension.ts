import { isBefore, type LocalDate } from '../calendar/index.ts';
import type { PersonStatus } from './person.ts';

/** Why somebody may not come in, and the last day on which they may not (in UTC: an installation has no time zone). Null: until an admin says otherwise. */
export interface Suspension {
  readonly reason: string;
  readonly until: LocalDate | null;
}

/** The longest reason that is kept. */
export const SUSPENSION_REASON_LENGTH = 500;

export interface StandingFacts {
  readonly status: PersonStatus;
  readonly suspendedUntil: LocalDate | null;
}

/**
 * What somebody is today: a suspension whose last day is over is none, whether or not anything has noted that yet. It never makes anybody less than
 * they are, and brings back nobody but the suspended. (Domain rules, Enrolment and sign-in.)
 */
export function standing({ status, suspendedUntil }: StandingFacts, today: LocalDate): PersonStatus {
  const isOver = status === 'suspended' && suspendedUntil !== null && isBefore(suspendedUntil, today);
  return isOver ? 'active' : status;
}
