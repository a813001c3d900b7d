import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archiveName, csvRow } from './index.ts';

/** RFC 4180 read back, by a reader that knows nothing of the writer. */
function readCsv(text: string): (string | null)[][] {
  const rows: (string | null)[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    const [whole, inQuotes, bare, end] = match;
    rows.at(-1)?.push(inQuotes === undefined ? bare || null : inQuotes.replaceAll('""', '"'));
    if (end === '\r\n' && cell.lastIndex < text.length) rows.push([]);
    if (whole === '') break;
  }
  return rows;
}

describe('a CSV file', () => {
  it('gives back every cell as it was, whatever is in it', () => {
    const cells = fc.array(fc.option(fc.string({ unit: 'binary' })), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 4 }), (rows) => {
        const written = rows
          .map((row) =>
            csvRow(
              row,
              row.map(() => false),
            ),
          )
          .join('');
        expect(readCsv(written)).toEqual(rows);
      }),
    );
  });

  it.each(['=1+1', '+44 113', '-2', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1+1', '\n=cmd'])(
    'never begins a text with what a spreadsheet runs: %j',
    (text) => {
      const [[cell] = []] = readCsv(csvRow([text], [true]));
      expect(cell).toBe(`'${text}`);
    },
  );

  it('leaves figures as figures, and harmless texts as they are', () => {
    expect(csvRow(['-500', '2026-11-21', "O'Neill's", 'a,b', ''], [false, false, true, true, true])).toBe(
      `-500,2026-11-21,O'Neill's,"a,b",""\r\n`,
    );
  });
});

describe('a name in an archive', () => {
  it('stays in its folder, and is another one each time', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('../../etc/passwd', 'C:\\x', 'CON', 'nul.pdf', '.', '..', '', 'a/b', 'A.PDF', 'a.pdf'),
    );
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 12 }), (wanted) => {
        const taken = new Set<string>();
        const names = wanted.map((each) => archiveName(each, taken));
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of names) {
          expect(name).toMatch(/^[^\\/:*?"<>|]+$/);
          expect(name).not.toMatch(/^\.|^(con|nul)(\.|$)|[. ]$/i);
        }
      }),
    );
  });

  it('keeps its ending when it is told apart', () => {
    const taken = new Set<string>();
    expect(['till.pdf', 'Till.PDF', 'till.pdf'].map((each) => archiveName(each, taken))).toEqual([
      'till.pdf',
      'Till (2).PDF',
      'till (3).pdf',
    ]);
  });
});
