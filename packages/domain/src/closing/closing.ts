import { dayIn, daysBetween, type LocalDate, type TimeZone } from '../calendar/index.ts';
import type { Allowance } from '../identity/index.ts';
import { err, ok, type Result } from '../kernel/index.ts';
import { may, type RoleInsufficient } from '../organisations/index.ts';
import type { Role } from '../visibility/index.ts';
import type { ClosingFailure, OrganisationClosing } from './failures.ts';

/** How long an organisation can be reopened after its owner has closed it. */
export const GRACE_DAYS = 30;

/** So many days before it is gone, its owners are reminded. */
export const REMINDER_DAYS = 7;

/** How often one person closes: each is a mail to every owner, and so is what takes it back. Taking it back is never refused for having been done too often. */
export const closingsPerPerson = [
  { most: 10, withinSeconds: 3_600 },
  { most: 20, withinSeconds: 86_400 },
] as const satisfies readonly Allowance[];

/** What deciding about an organisation's end needs to know of it. Moments are milliseconds since 1970-01-01T00:00:00Z. */
export interface Closable {
  readonly name: string;
  readonly demo: boolean;
  readonly timeZone: TimeZone;
  /** When it is gone; null while it is open. */
  readonly closesAt: number | null;
}

/**
 * Closes an organisation: read-only from now on, and gone when the grace is over. Whoever asks has typed its name, so that no other one is closed by
 * mistake. Errors: `role.insufficient` below owner, `organisation.demoOnly`, `organisation.closing` when it was asked for before,
 * `organisation.nameDiffers`.
 */
export function requestClosing(
  by: Role,
  organisation: Closable,
  typedName: string,
): Result<{ readonly graceDays: number }, ClosingFailure | RoleInsufficient> {
  if (!may(by, 'organisation.close')) return err({ code: 'role.insufficient', needs: 'owner' });
  if (organisation.demo) return err({ code: 'organisation.demoOnly' });
  const open = refuseWhileClosing(closesOn(organisation));
  if (!open.ok) return open;
  if (folded(typedName) !== folded(organisation.name)) return err({ code: 'organisation.nameDiffers' });
  return ok({ graceDays: GRACE_DAYS });
}

/** Opens it again as it was. Errors: `role.insufficient` below owner, `organisation.notClosing` when it is open, or gone already. */
export function reopen(by: Role, { closesAt }: Pick<Closable, 'closesAt'>, now: number): Result<null, ClosingFailure | RoleInsufficient> {
  if (!may(by, 'organisation.close')) return err({ code: 'role.insufficient', needs: 'owner' });
  return closesAt !== null && closesAt > now ? ok(null) : err({ code: 'organisation.notClosing' });
}

/** The day on which it is gone, where the organisation is; null while it is open. */
export const closesOn = ({ timeZone, closesAt }: Pick<Closable, 'timeZone' | 'closesAt'>): LocalDate | null =>
  closesAt === null ? null : dayIn(timeZone, closesAt);

/** How many midnights, where it is, are between `now` and its end; never below zero. On the last day it is 0. */
export const daysLeft = ({ timeZone, closesAt }: { readonly timeZone: TimeZone; readonly closesAt: number }, now: number): number =>
  Math.max(0, daysBetween(dayIn(timeZone, now), dayIn(timeZone, closesAt)));

/** Every change asks this first. Error: `organisation.closing`, with the day. */
export const refuseWhileClosing = (on: LocalDate | null): Result<null, OrganisationClosing> =>
  on === null ? ok(null) : err({ code: 'organisation.closing', closesOn: on });

/** As people type: without regard to case, to how a letter is composed, and to spaces. */
const folded = (name: string): string => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
