import { foldName } from '../parties/index.ts';
import { dateText } from './date-text.ts';
import { columnCount, columnNames, type Mapping, tidyMapping } from './mapping.ts';
import { readTimes } from './read-times.ts';
import type { ColumnField, TableRow } from './table.ts';

/** How sure the guess of a column is: by its name, by what stands in it, or not at all. */
export type Confidence = 'name' | 'content' | 'none';

export interface GuessedMapping {
  readonly mapping: Mapping;
  readonly confidence: readonly Confidence[];
}

const NAMES: Readonly<Record<Exclude<ColumnField, 'ignore'>, readonly string[]>> = {
  title: ['name', 'title', 'gig', 'event', 'event name', 'summary', 'subject', 'engagement', 'what', 'band', 'show'],
  date: ['date', 'day', 'gig date', 'event date', 'start date', 'when', 'datum', 'fecha', 'data'],
  time: ['time', 'times', 'set time', 'set times', 'playing time', 'hours', 'from to', 'uhrzeit', 'zeit', 'heure'],
  start: ['start', 'start time', 'starts', 'from', 'begin', 'on stage', 'stage time', 'downbeat'],
  finish: ['finish', 'end', 'end time', 'finish time', 'ends', 'until', 'to', 'off stage'],
  arrival: ['arrival', 'arrive', 'arrival time', 'get in', 'load in', 'call', 'call time', 'soundcheck', 'sound check'],
  venueName: ['venue', 'location', 'place', 'where', 'venue name', 'ort'],
  venueAddress: ['address', 'venue address', 'town', 'city', 'postcode'],
  client: ['client', 'customer', 'booker', 'promoter', 'agent', 'agency', 'booked by'],
  fee: ['fee', 'amount', 'price', 'pay', 'rate', 'gage', 'total', 'income'],
  miles: ['miles', 'mileage', 'distance'],
  type: ['type', 'kind', 'category', 'gig type'],
  status: ['status', 'state', 'confirmed'],
  notes: ['notes', 'note', 'comments', 'comment', 'description', 'details', 'info', 'remarks'],
};

const byName = new Map(Object.entries(NAMES).flatMap(([field, names]) => names.map((name) => [name, field as ColumnField] as const))); // its keys are fields

/** Rows in which names are looked for: lists begin with a heading or two at most. */
const HEADINGS = 10;

/** Guesses where the names of the columns stand and what each column holds, by its name, else by what most of its cells are. */
export function guessMapping(rows: readonly TableRow[]): GuessedMapping {
  const namesLine = findNamesLine(rows);
  const names = columnNames(rows, namesLine);
  const body = rows.filter((row) => 'cells' in row && row.line > (namesLine ?? 0));
  const fields = names.map((name) => (namesLine === null ? undefined : byName.get(foldName(name))));
  const taken = new Set(fields);
  const guessed = names.map((_, index): readonly [ColumnField, Confidence] => {
    const named = fields[index];
    if (named) return [named, 'name'];
    const field = fieldOfCells(body.map((row) => ('cells' in row ? (row.cells[index] ?? '') : '')));
    if (field === null || taken.has(field)) return ['ignore', 'none'];
    taken.add(field);
    return [field, 'content'];
  });
  const mapping = tidyMapping({ namesLine, columns: guessed.map(([field]) => field), dateOrder: null }, columnCount(rows, namesLine));
  return { mapping, confidence: guessed.map(([field, confidence], index) => (mapping.columns[index] === field ? confidence : 'none')) };
}

function findNamesLine(rows: readonly TableRow[]): number | null {
  const first = rows.slice(0, HEADINGS);
  const known = first.find((row) => 'cells' in row && row.cells.filter((cell) => byName.has(foldName(cell))).length >= 2);
  if (known) return known.line;
  const [top] = first;
  const isData = top === undefined || !('cells' in top) || top.cells.some((cell) => dateText(cell) !== null);
  return isData ? null : top.line;
}

function fieldOfCells(cells: readonly string[]): 'date' | 'time' | 'fee' | 'title' | null {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const most = (test: (cell: string) => boolean) => filled.length > 0 && filled.filter(test).length * 10 >= filled.length * 6;
  if (most((cell) => dateText(cell) !== null)) return 'date';
  if (most((cell) => readTimes(cell).start !== null)) return 'time';
  if (most((cell) => /^[£€$]\s?[\d.,]+$/.test(cell.trim()))) return 'fee';
  return most((cell) => /\p{L}{3}/u.test(cell)) ? 'title' : null;
}
