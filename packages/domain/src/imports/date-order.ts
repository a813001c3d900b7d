import { type DateOrder, dateText } from './date-text.ts';

/** What a whole column says about the order of its dates. Without certainty the order is only an assumption, and every date that could be another day is doubted. */
export interface OrderOfColumn {
  readonly order: DateOrder;
  readonly certain: boolean;
}

/**
 * Reads the order of day and month from all dates of a column: one `26/07/2026` settles `04/05/2026` as well.
 * A column that says both, or nothing, is not certain: then the order of most rows, else day first (UK first), is assumed.
 */
export function orderOfColumn(cells: readonly string[]): OrderOfColumn {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const cell of cells) {
    const text = dateText(cell);
    if (text?.kind !== 'numbers') continue;
    if (text.mdy === null) dayFirst += 1;
    if (text.dmy === null) monthFirst += 1;
  }
  return { order: monthFirst > dayFirst ? 'mdy' : 'dmy', certain: dayFirst > 0 !== monthFirst > 0 };
}
