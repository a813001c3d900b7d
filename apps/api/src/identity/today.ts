import { dayIn, type LocalDate, parseTimeZone } from '@glovelly/domain/calendar';
import { invariant } from '@glovelly/domain/kernel';

const utc = parseTimeZone('UTC');

/** The day that counts where no organisation's does: in UTC. */
export function todayInUtc(now: number): LocalDate {
  invariant(utc !== null, 'every runtime knows UTC');
  return dayIn(utc, now);
}
