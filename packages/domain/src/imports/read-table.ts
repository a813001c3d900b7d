import type { LocalDate, TimeZone } from '../calendar/index.ts';
import type { Currency } from '../money/index.ts';
import { orderOfColumn } from './date-order.ts';
import { type Doubt, settledBy } from './doubt.ts';
import { fitTexts } from './fit-text.ts';
import { identityOfCells, identityOfText } from './identity.ts';
import { columnNames, type Mapping } from './mapping.ts';
import { place } from './place.ts';
import { readFee, readMiles } from './read-amount.ts';
import { readDate } from './read-date.ts';
import { readTime, readTimes } from './read-times.ts';
import { readStatus, readType } from './read-words.ts';
import { nothingRead, type Reading, type ReadRow, type SourceCell } from './reading.ts';
import { markRepeats } from './repeats.ts';
import type { ColumnField, TableRow } from './table.ts';
import { doubtYear } from './unlikely-year.ts';

export interface TableContext {
  /** The organisation's day, zone and currency. */
  readonly today: LocalDate;
  readonly timeZone: TimeZone;
  readonly currency: Currency;
}

/**
 * Reads every row of a table but the one with the names of its columns: as many rows come out as went in, in their order.
 * Never throws; a row that cannot be read is kept with its line and the reason.
 */
export function readTable(rows: readonly TableRow[], mapping: Mapping, context: TableContext): ReadRow[] {
  const names = columnNames(rows, mapping.namesLine);
  const body = rows.filter((row) => row.line !== mapping.namesLine);
  const dates = mapping.columns.indexOf('date');
  const column = orderOfColumn(body.flatMap((row) => ('cells' in row ? [row.cells[dates] ?? ''] : [])));
  return markRepeats(body.map((row) => readRow(row)));

  function readRow(row: TableRow): ReadRow {
    if ('malformed' in row) {
      return kept(row.line, [{ label: '', text: row.text }], identityOfText(row.text), { code: 'row.malformed', reason: row.malformed });
    }
    const source = row.cells.map((text, index) => ({ label: names[index] ?? '', text }));
    const identity = identityOfCells(names, row.cells);
    if (mapping.namesLine !== null && row.line < mapping.namesLine) return kept(row.line, source, identity, { code: 'row.aboveNames' });
    const extra = row.cells.slice(names.length).filter((cell) => cell.trim() !== '');
    const { reading, doubts } = readCells(row.cells);
    return {
      line: row.line,
      source,
      identity,
      reading,
      doubts: extra.length === 0 ? doubts : [...doubts, { code: 'row.extraCells', cells: extra }],
    };
  }

  function kept(line: number, source: readonly SourceCell[], identity: string, doubt: Doubt): ReadRow {
    return { line, source, identity, reading: nothingRead(context.timeZone), doubts: [doubt] };
  }

  function readCells(cells: readonly string[]): { reading: Reading; doubts: readonly Doubt[] } {
    const cell = (field: ColumnField): string => cells[mapping.columns.indexOf(field)] ?? '';
    const day = readDate(cell('date'), { column, chosen: mapping.dateOrder, today: context.today });
    const times = timesOf(cell, day.rest);
    const venue = place(cell('venueName'));
    const address = place(cell('venueAddress'));
    const fee = readFee(cell('fee'), context.currency);
    const miles = readMiles(cell('miles'));
    const type = readType(cell('type'));
    const status = readStatus(cell('status'));
    const written = cell('title').trim();
    const { reading, doubts: cuts } = fitTexts({
      ...nothingRead(context.timeZone),
      title: written || cell('venueName').trim() || cell('client').trim(),
      date: day.date,
      arrival: times.arrival,
      start: times.start,
      finish: times.finish,
      venueName: venue.name,
      venueAddress: address.name ?? address.link ?? venue.link,
      client: cell('client').trim() || null,
      fee: fee.fee,
      miles: miles.miles,
      type: type.type,
      status: status.status,
      notes: notesOf(cells),
    });
    const untitled: readonly Doubt[] = written === '' ? [{ code: 'title.missing' }] : [];
    const parts = [
      day.doubts,
      doubtYear(day.date),
      times.doubts,
      untitled,
      venue.doubts,
      address.doubts,
      fee.doubts,
      miles.doubts,
      type.doubts,
      status.doubts,
      cuts,
    ];
    return { reading, doubts: parts.flat() };
  }

  function notesOf(cells: readonly string[]): string | null {
    const columns = mapping.columns.flatMap((field, index) => (field === 'notes' && cells[index]?.trim() ? [index] : []));
    return columns.map((index) => (columns.length > 1 ? `${names[index]}: ${cells[index]}` : (cells[index] ?? ''))).join('\n') || null;
  }
}

function timesOf(cell: (field: ColumnField) => string, afterDate: string) {
  const range = readTimes(cell('time').trim() === '' ? afterDate : cell('time'));
  const start = readTimes(cell('start'));
  const finish = readTime(cell('finish'));
  const arrival = readTime(cell('arrival'));
  return {
    arrival: arrival.time,
    start: start.start ?? range.start,
    finish: finish.time ?? start.finish ?? range.finish,
    doubts: [...range.doubts, ...start.doubts, ...finish.doubts, ...arrival.doubts].filter((doubt) => settledBy(doubt) === 'times'),
  };
}
