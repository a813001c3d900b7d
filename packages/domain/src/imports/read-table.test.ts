import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { london, table } from './imports.fixture.ts';
import { columnFields, guessMapping, inferSeparator, type Mapping, readTable, type TableRow } from './index.ts';

const anyCell = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('18/04/2026', '14:30 - 19:00', 'N/A', '', '£50', 'Name', 'Date'));
const anyRow: fc.Arbitrary<{ cells: string[] } | { malformed: 'quoteNotClosed'; text: string }> = fc.oneof(
  { weight: 9, arbitrary: fc.record({ cells: fc.array(anyCell, { maxLength: 6 }) }) },
  { weight: 1, arbitrary: fc.record({ malformed: fc.constant('quoteNotClosed' as const), text: fc.string() }) },
);
const anyTable: fc.Arbitrary<TableRow[]> = fc
  .array(anyRow, { maxLength: 12 })
  .map((rows) => rows.map((row, index) => ({ ...row, line: index + 1 })));

const read = (rows: readonly TableRow[], change: Partial<Mapping> = {}) =>
  readTable(rows, { ...guessMapping(rows).mapping, ...change }, london);

describe('reading a table', () => {
  it('loses no row and invents none: every row but the names comes out once, in order', () => {
    fc.assert(
      fc.property(anyTable, fc.array(fc.constantFrom(...columnFields), { maxLength: 6 }), fc.boolean(), (rows, columns, guess) => {
        const mapping = guess ? guessMapping(rows).mapping : { namesLine: null, columns, dateOrder: null };
        const lines = rows.map((row) => row.line).filter((line) => line !== mapping.namesLine);
        expect(readTable(rows, mapping, london).map((row) => row.line)).toEqual(lines);
      }),
    );
  });

  it('gives every row of a file its own identity, and the same one when the file is read again', () => {
    fc.assert(
      fc.property(anyTable, (rows) => {
        const identities = read(rows).map((row) => row.identity);
        expect(new Set(identities).size).toBe(identities.length);
        expect(read(rows).map((row) => row.identity)).toEqual(identities);
      }),
    );
  });

  it('keeps the identity of a row whatever its columns are mapped to', () => {
    fc.assert(
      fc.property(anyTable, fc.array(fc.constantFrom(...columnFields), { maxLength: 6 }), (rows, columns) => {
        expect(read(rows, { columns }).map((row) => row.identity)).toEqual(read(rows).map((row) => row.identity));
      }),
    );
  });

  it('has a reason for every row without a day', () => {
    fc.assert(
      fc.property(anyTable, (rows) => {
        for (const row of read(rows)) if (row.reading.date === null) expect(row.doubts.length).toBeGreaterThan(0);
      }),
    );
  });

  it('settles an ambiguous date by another row of its column', () => {
    const rows = table(['Name', 'Date'], ['Carnival', '04/05/2026'], ['Regatta', '18/07/2026']);
    expect(read(rows).map(({ reading, doubts }) => [reading.date, doubts])).toEqual([
      ['2026-05-04', []],
      ['2026-07-18', []],
    ]);
  });

  it('reads a row that has another order of day and month by the order a person chose', () => {
    const rows = table(['Name', 'Date'], ['Carnival', '04/05/2026']);
    expect(read(rows)[0]?.doubts).toMatchObject([{ code: 'date.orderAssumed' }]);
    expect(read(rows, { dateOrder: 'mdy' })[0]).toMatchObject({ reading: { date: '2026-04-05' }, doubts: [] });
  });

  it('takes a time from the cell of the date when there is no other', () => {
    const rows = table(['Event', 'When'], ['Carnival', '2026-05-04 19:30']);
    expect(read(rows)[0]).toMatchObject({ reading: { date: '2026-05-04', start: '19:30' }, doubts: [] });
  });

  it('joins columns for start and finish, and keeps notes under their names', () => {
    const rows = table(
      ['Gig', 'Date', 'Start', 'End', 'Notes', 'Comments'],
      ['Carnival', '2026-05-04', '9pm', '1am', 'Bring lights', 'No parking'],
    );
    const [row] = read(rows);
    expect(row?.reading).toMatchObject({ start: '21:00', finish: '01:00', notes: 'Notes: Bring lights\nComments: No parking' });
  });

  it('keeps rows above the names, malformed rows and extra cells, each with its reason', () => {
    const rows: TableRow[] = [
      ...table(['My gigs 2026'], ['Name', 'Date'], ['Carnival', '2026-05-04', 'sunny', '']),
      { line: 4, malformed: 'quoteNotClosed', text: '"Regatta,2026-07-18' },
    ];
    expect(read(rows).map(({ line, doubts }) => [line, doubts])).toEqual([
      [1, [{ code: 'row.aboveNames' }]],
      [3, [{ code: 'row.extraCells', cells: ['sunny'] }]],
      [4, [{ code: 'row.malformed', reason: 'quoteNotClosed' }]],
    ]);
  });

  it('shows the same row twice and doubts the second', () => {
    const rows = table(['Name', 'Date'], ['Carnival', '2026-05-04'], ['  carnival ', '2026-05-04']);
    expect(read(rows).map(({ doubts }) => doubts)).toEqual([[], [{ code: 'row.repeats', line: 2 }]]);
  });

  it('names a gig without a title after its place, with a doubt, and cuts what is too long into the notes', () => {
    const long = 'x'.repeat(250);
    const rows = table(['Name', 'Date', 'Venue'], ['', '2026-05-04', 'The Old Mill'], [long, '2026-05-05', 'https://maps.example/abc']);
    const [untitled, cut] = read(rows);
    expect(untitled).toMatchObject({ reading: { title: 'The Old Mill', venueName: 'The Old Mill' }, doubts: [{ code: 'title.missing' }] });
    expect(cut).toMatchObject({ reading: { venueName: null, venueAddress: 'https://maps.example/abc', notes: long } });
    expect(cut?.reading.title).toHaveLength(200);
    expect(cut?.doubts.map(({ code }) => code)).toEqual(['place.link', 'text.cut']);
  });
});

describe('the mapping of columns', () => {
  it('is guessed by names and, for columns without a known one, by what stands in them', () => {
    const rows = table(['Name', 'Location', 'Xyz', 'Abc', 'Public'], ['Carnival', 'Bristol', '18/04/2026', '14:30 - 19:00', 'Y']);
    expect(guessMapping(rows)).toEqual({
      mapping: { namesLine: 1, columns: ['title', 'venueName', 'date', 'time', 'ignore'], dateOrder: null },
      confidence: ['name', 'name', 'content', 'content', 'none'],
    });
  });

  it('takes the first row for a gig when it holds a date', () => {
    const rows = table(['Carnival', '18/04/2026'], ['Regatta', '19/04/2026']);
    expect(guessMapping(rows).mapping).toEqual({ namesLine: null, columns: ['title', 'date'], dateOrder: null });
    expect(read(rows)).toHaveLength(2);
  });

  it('finds the separator that cuts the rows alike, quotes aside', () => {
    expect(inferSeparator('Name;Date\n"A; B, C, D";1\nE;2')).toBe(';');
    expect(inferSeparator('Name\tDate, time\nA\t1\n')).toBe('\t');
    expect(inferSeparator('Name,Date\n"Winterbourne, Bristol",1\n')).toBe(',');
    expect(inferSeparator('Name\nA\n')).toBe(',');
  });
});

describe('a hostile file', () => {
  it('costs no time: a cell of a million blanks and dashes is read like any other', () => {
    const cell = ` ${'- '.repeat(500_000)}`;
    const [row] = readTable(
      table(['Name', 'Date', 'Time', 'Fee'], [cell, cell, cell, cell]),
      { namesLine: 1, columns: ['title', 'date', 'time', 'fee'], dateOrder: null },
      london,
    );
    expect(row?.reading).toMatchObject({ date: null, start: null, fee: null });
    expect(JSON.stringify(row?.doubts).length).toBeLessThan(2_000);
  });
});
