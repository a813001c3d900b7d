import { describe, expect, it } from 'vitest';
import { type Pages, withRow, withSummary, withTick } from './pages.ts';
import { rowOf } from './row.fixture.ts';

const batch: Pages['pages'][number]['import'] = {
  id: '01a1fd0d-6f7d-7e2e-92fb-8191db492633',
  fileName: 'bagpiper.csv',
  kind: 'csv',
  state: 'preview',
  createdAt: '2026-11-21T07:00:00.000Z',
  committedAt: null,
  undoneAt: null,
  version: 3,
  counts: { rows: 2, new: 2, duplicate: 0, unreadable: 0, withDoubts: 0, chosen: 2 },
  gigs: 0,
};
const calendar = {
  kind: 'ics',
  encoding: 'utf-8',
  calendarName: null,
  calendarZone: null,
  chosenZone: null,
  usedZone: 'Europe/London',
} as const;
const page = { import: batch, readAs: calendar, sameFile: null, total: 2, nextCursor: null };
const cached: Pages = {
  pages: [
    { ...page, rows: [rowOf()] },
    { ...page, rows: [rowOf({ position: 1, line: 3 })] },
  ],
  pageParams: [null, 0],
};
const chosen = ({ pages }: Pages) => pages.map((each) => each.import.counts.chosen);

describe('the rows that are on the screen', () => {
  it('show a tick and its count at once, on every page that is loaded', () => {
    const after = withTick(cached, 1, false);
    expect(after.pages[1]?.rows[0]?.chosen).toBe(false);
    expect(after.pages[0]?.rows[0]?.chosen).toBe(true);
    expect(chosen(after)).toEqual([1, 1]);
  });

  it('count a tick once, however often it is asked for', () => {
    expect(chosen(withTick(withTick(cached, 1, false), 1, false))).toEqual([1, 1]);
  });

  it('leave a row where it is when it has been corrected', () => {
    const after = withRow(cached, rowOf({ position: 1, line: 3 }, { title: 'Harbour Festival' }));
    expect(after.pages.map((each) => each.rows[0]?.reading.title)).toEqual(['Pill Rag', 'Harbour Festival']);
  });

  it('take the counts of a newer answer, and not of an older one that comes late', () => {
    const answer = (version: number) => ({ ...batch, version, counts: { ...batch.counts, chosen: 0 } });
    expect(chosen(withSummary(cached, answer(4)))).toEqual([0, 0]);
    expect(chosen(withSummary(cached, answer(2)))).toEqual([2, 2]);
  });
});
