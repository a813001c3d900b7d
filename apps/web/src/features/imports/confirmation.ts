import { settledBy } from '@glovelly/domain/imports';
import type { Inputs } from '../../lib/trpc.ts';
import type { ImportRow } from './import-words.ts';

export type Fixes = NonNullable<Inputs['imports']['changeRow']['fixes']>;

/** Confirms by hand what is read now, of the fields that are doubtful: their doubts are settled. `null` when nothing can be confirmed. */
export function confirmationOf(row: ImportRow): Fixes | null {
  const { title, date, start, finish } = row.reading;
  const settled = new Set(row.doubts.map(settledBy));
  const fixes: Fixes = {
    ...(settled.has('title') && title !== '' && { title }),
    ...(settled.has('date') && date !== null && { date }),
    ...(settled.has('times') && { start, finish }),
  };
  return Object.keys(fixes).length === 0 ? null : fixes;
}
