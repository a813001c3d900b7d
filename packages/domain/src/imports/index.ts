export { importActions } from './actions.ts';
export { correct, type Fixes } from './correct.ts';
export { type OrderOfColumn, orderOfColumn } from './date-order.ts';
export type { DateOrder } from './date-text.ts';
export { type ComparedField, type Doubt, type DoubtCode, type MalformedReason, settledBy } from './doubt.ts';
export type { CalendarContext, CalendarEvent, CalendarRow, WrittenMoment } from './event.ts';
export {
  type ImportEmpty,
  type ImportFailure,
  type ImportInOtherState,
  type ImportNoRows,
  type ImportNothingChosen,
  type ImportState,
  type ImportTooLarge,
  type ImportTooManyRows,
  type ImportUnsupported,
  importStates,
  MOST_BYTES,
  MOST_ROWS,
} from './failures.ts';
export { LONGEST, oneLine } from './fit-text.ts';
export { type Confidence, type GuessedMapping, guessMapping } from './guess-mapping.ts';
export { isReadable, type Judgement, judge, type Known, type KnownGig, type Outcome } from './judge.ts';
export { columnCount, columnNames, type Mapping, tidyMapping } from './mapping.ts';
export { readFee, readMiles } from './read-amount.ts';
export { type DateContext, type DateReading, readDate } from './read-date.ts';
export { readCalendar } from './read-event.ts';
export { homeZone } from './read-moment.ts';
export { readTable, type TableContext } from './read-table.ts';
export { readTime, readTimes, type TimesReading } from './read-times.ts';
export { readStatus, readType } from './read-words.ts';
export { nothingRead, type Reading, type ReadRow, type SourceCell } from './reading.ts';
export { inferSeparator, type Separator, separators } from './separator.ts';
export { type ColumnField, columnFields, type TableRow } from './table.ts';
export { clientNamed, gigOfReading, type NamedClient } from './to-gig.ts';
export { type KeptReason, keptBecause } from './undo.ts';
export { importBatchVisibility, importRowVisibility } from './visibility.ts';
export { zoneNamed } from './zone-names.ts';
