import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identityOfCells } from './identity.ts';
import { london, table } from './imports.fixture.ts';
import { guessMapping, readTable } from './index.ts';

const identityOf = (cells: readonly (readonly [string, string])[]): string =>
  identityOfCells(
    cells.map(([name]) => name),
    cells.map(([, cell]) => cell),
  );

describe('the identity of a row', () => {
  const cell = fc.tuple(fc.constantFrom('Name', 'Date', 'Notes', 'notes '), fc.constantFrom('', 'Ceilidh', 'Brunch', '21 Nov'));
  const shuffled = fc
    .array(cell, { maxLength: 6 })
    .chain((cells) => fc.tuple(fc.constant(cells), fc.shuffledSubarray(cells, { minLength: cells.length })));

  it('is the same in whatever order the columns stand, also when two have one name', () => {
    fc.assert(
      fc.property(shuffled, ([cells, otherwise]) => {
        expect(identityOf(otherwise)).toBe(identityOf(cells));
      }),
      { numRuns: 500 },
    );
  });

  it('is another one when any cell says something else, or says it in another column', () => {
    const row = [['Name', 'Ceilidh'] as const, ['Date', '21 Nov'] as const];
    expect(identityOf([['Name', 'Ceilidh'] as const, ['Date', '22 Nov'] as const])).not.toBe(identityOf(row));
    expect(identityOf([['Date', 'Ceilidh'] as const, ['Name', '21 Nov'] as const])).not.toBe(identityOf(row));
  });

  it('does not depend on case, spaces or empty cells', () => {
    expect(identityOf([['NAME', ' ceilidh  at  MILL '] as const, ['Fee', ''] as const])).toBe(
      identityOf([['Name', 'Ceilidh at Mill'] as const]),
    );
  });
});

describe('rows that say the same', () => {
  // The numbers are part of import keys that are kept: other ones would make gigs of an old file again.
  it('are told apart by their count, from the second on, and name the line of the first', () => {
    const rows = table(
      ['Name', 'Date'],
      ['Ceilidh', '2026-11-20'],
      ['Brunch', '2026-11-21'],
      ['Ceilidh', '2026-11-20'],
      ['ceilidh', '2026-11-20'],
    );
    const [first, other, second, third] = readTable(rows, guessMapping(rows).mapping, london);
    expect([second?.identity, third?.identity]).toEqual([`${first?.identity}#2`, `${first?.identity}#3`]);
    expect([first, other, second, third].map((row) => row?.doubts.find(({ code }) => code === 'row.repeats'))).toEqual([
      undefined,
      undefined,
      { code: 'row.repeats', line: 2 },
      { code: 'row.repeats', line: 2 },
    ]);
  });
});
