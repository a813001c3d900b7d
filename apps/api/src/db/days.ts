import { type LocalDate, parseLocalDate } from '@glovelly/domain/calendar';
import { invariant } from '@glovelly/domain/kernel';

/*
 * A `date` column has no time and no zone; Prisma carries it as midnight in UTC. These two are the only way across, so that no zone ever shifts a day.
 */

export const fromLocalDate = (day: LocalDate): Date => new Date(`${day}T00:00:00Z`);

export function toLocalDate(date: Date): LocalDate {
  const day = parseLocalDate(date.toISOString().slice(0, 10));
  invariant(day !== null, 'a date column holds a day between 1900 and 2199');
  return day;
}
