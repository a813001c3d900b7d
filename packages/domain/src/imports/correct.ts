import type { LocalDate, LocalTime } from '../calendar/index.ts';
import { settledBy } from './doubt.ts';
import type { ReadRow } from './reading.ts';

/** What a person corrected of a row by hand. Absent leaves the reading as it is. */
export interface Fixes {
  readonly title?: string | undefined;
  readonly date?: LocalDate | undefined;
  readonly start?: LocalTime | null | undefined;
  readonly finish?: LocalTime | null | undefined;
}

/** Lays corrections over a reading and drops the doubts that they settle. The identity stays: it is still the same row. */
export function correct<Row extends Pick<ReadRow, 'reading' | 'doubts'>>(row: Row, fixes: Fixes): Row {
  const timesFixed = fixes.start !== undefined || fixes.finish !== undefined;
  const settled = (field: ReturnType<typeof settledBy>): boolean =>
    (field === 'title' && fixes.title !== undefined) || (field === 'date' && fixes.date !== undefined) || (field === 'times' && timesFixed);
  const { reading } = row;
  return {
    ...row,
    reading: {
      ...reading,
      title: fixes.title ?? reading.title,
      date: fixes.date ?? reading.date,
      start: fixes.start === undefined ? reading.start : fixes.start,
      finish: fixes.finish === undefined ? reading.finish : fixes.finish,
    },
    doubts: row.doubts.filter((doubt) => !settled(settledBy(doubt))),
  };
}
