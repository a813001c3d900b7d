import type { ReadAsWire } from '@glovelly/contract/imports';
import type { LocalDate, TimeZone } from '@glovelly/domain/calendar';
import {
  type Confidence,
  columnCount,
  columnNames,
  guessMapping,
  homeZone,
  type ImportFailure,
  type Mapping,
  MOST_ROWS,
  orderOfColumn,
  type ReadRow,
  readCalendar,
  readTable,
  type TableRow,
  tidyMapping,
} from '@glovelly/domain/imports';
import { err, ok, type Result } from '@glovelly/domain/kernel';
import type { Currency } from '@glovelly/domain/money';
import { parseCsv } from './csv/parse-csv.ts';
import { decode } from './decode.ts';
import { parseCalendar } from './ics/parse-calendar.ts';
import type { ImportKind } from './sniff.ts';

/** For whom a file is read, and on which day. */
export interface Reader {
  readonly timeZone: TimeZone;
  readonly currency: Currency;
  readonly today: LocalDate;
}

/** What a person decided about how to read it, or what is remembered of an earlier file with the same columns. */
export interface Choices {
  readonly mapping: Mapping | null;
  readonly timeZone: TimeZone | null;
  /** Asked with the names of the columns, when nobody has decided yet. */
  readonly remembered?: (names: readonly string[]) => Mapping | null;
}

export interface FileReading {
  readonly rows: readonly ReadRow[];
  readonly readAs: ReadAsWire;
}

/** Reads a whole file: the same bytes and choices give the same rows. */
export async function readFile(kind: ImportKind, bytes: Uint8Array, reader: Reader, choices: Choices): Promise<Read> {
  const read = kind === 'csv' ? readCsv(bytes, reader, choices) : await readIcs(bytes, reader, choices);
  if (!read.ok) return read;
  const { rows } = read.value;
  if (rows.length > MOST_ROWS) return tooMany(rows.length);
  return rows.length === 0 ? err({ code: 'import.noRows' }) : read;
}

async function readIcs(bytes: Uint8Array, reader: Reader, { timeZone }: Choices): Promise<Read> {
  const { rows, context, encoding } = await parseCalendar(bytes, { own: reader.timeZone, chosen: timeZone, today: reader.today });
  return ok({
    rows: readCalendar(rows, context),
    readAs: {
      kind: 'ics',
      encoding,
      calendarName: context.name,
      calendarZone: context.calendar,
      chosenZone: timeZone,
      usedZone: homeZone(context),
    },
  });
}

function readCsv(bytes: Uint8Array, reader: Reader, choices: Choices): Read {
  const { text, encoding } = decode(bytes);
  const { separator, rows, count } = parseCsv(text);
  if (rows.length > MOST_ROWS + HEADINGS || count > rows.length) return tooMany(count - HEADINGS); // before the work of reading them
  const { mapping, confidence } = mappingOf(rows, choices);
  const names = columnNames(rows, mapping.namesLine);
  const body = rows.flatMap((row) => ('cells' in row && row.line > (mapping.namesLine ?? 0) ? [row.cells] : []));
  const cellsOf = (index: number) => body.map((cells) => cells[index]?.trim() ?? '').filter((cell) => cell !== '');
  return ok({
    rows: readTable(rows, mapping, reader),
    readAs: {
      kind: 'csv',
      encoding,
      separator,
      mapping: { ...mapping, columns: [...mapping.columns] },
      columns: names.map((name, index) => ({
        name: shortName(name),
        confidence: confidence[index] ?? 'none',
        samples: [...new Set(cellsOf(index))].slice(0, 3).map((cell) => cell.slice(0, 80)),
      })),
      dateOrder: orderOfColumn(cellsOf(mapping.columns.indexOf('date'))),
    },
  });
}

type Read = Result<FileReading, ImportFailure>;

/** The row of names is none of a gig. */
const HEADINGS = 1;

const tooMany = (rows: number): Read => err({ code: 'import.tooManyRows', rows, most: MOST_ROWS });

const shortName = (name: string): string => name.slice(0, 100);

type Sure = Confidence | 'remembered';

function mappingOf(rows: readonly TableRow[], { mapping, remembered }: Choices): { mapping: Mapping; confidence: readonly Sure[] } {
  const guessed = guessMapping(rows);
  const known = mapping ?? remembered?.(columnNames(rows, guessed.mapping.namesLine).map(shortName)) ?? null;
  if (known === null) return guessed;
  const namesLine = mapping ? mapping.namesLine : guessed.mapping.namesLine;
  const chosen = tidyMapping({ ...known, namesLine }, columnCount(rows, namesLine));
  const confidence = chosen.columns.map(
    (field, index): Sure => (field === guessed.mapping.columns[index] ? (guessed.confidence[index] ?? 'none') : 'remembered'),
  );
  return { mapping: chosen, confidence };
}

/** The names of a table's columns, by which another file of the kind is recognised. */
export const namesOf = (readAs: ReadAsWire): string[] => (readAs.kind === 'csv' ? readAs.columns.map(({ name }) => name) : []);
