import { type LocalDate, parts } from '../calendar/index.ts';
import type { Doubt } from './doubt.ts';

/** Nobody keeps a list of gigs from before or after these: such a day is a slip, or a spreadsheet's word for an empty cell (01/01/1900). */
const [FIRST_YEAR, LAST_YEAR] = [1990, 2060];

/** A day that is one of the calendar and hardly the day of a gig. It is read as written, and said. */
export function doubtYear(read: LocalDate | null): readonly Doubt[] {
  if (read === null) return [];
  const { year } = parts(read);
  return year < FIRST_YEAR || year > LAST_YEAR ? [{ code: 'date.yearUnlikely', read }] : [];
}
