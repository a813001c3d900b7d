import { describe, expect, it } from 'vitest';
import { confirmationOf } from './confirmation.ts';
import { rowOf } from './row.fixture.ts';

describe('confirming a row', () => {
  it('keeps the times as they were read when they are what is doubtful', () => {
    const row = rowOf({ doubts: [{ code: 'time.separatorAssumed', text: '16:45:19:30' }] });
    expect(confirmationOf(row)).toEqual({ start: '16:45', finish: '19:30' });
  });

  it('says of a gig without times that it has none', () => {
    const row = rowOf({ doubts: [{ code: 'time.notGiven', text: 'N/A' }] }, { start: null, finish: null });
    expect(confirmationOf(row)).toEqual({ start: null, finish: null });
  });

  it('keeps the day alone when only the day is doubtful, so that the times go on following the file', () => {
    const row = rowOf({ doubts: [{ code: 'date.yearAssumed', text: '6 June', read: '2026-06-06' }] });
    expect(confirmationOf(row)).toEqual({ date: '2026-06-06' });
  });

  it.each([
    ['nothing is doubtful', rowOf()],
    ['the doubt is a remark that no correction settles', rowOf({ doubts: [{ code: 'zone.utcAssumed', zone: 'Europe/London' }] })],
    ['there is no day to confirm', rowOf({ doubts: [{ code: 'date.missing' }] }, { date: null })],
    ['there is no title to confirm', rowOf({ doubts: [{ code: 'title.missing' }] }, { title: '' })],
  ])('is not offered when %s', (_, row) => {
    expect(confirmationOf(row)).toBeNull();
  });
});
