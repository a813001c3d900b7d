import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromEpochDay, parts } from '../calendar/index.ts';
import { day, today } from './imports.fixture.ts';
import { type DateOrder, orderOfColumn, readDate } from './index.ts';

const column = { order: 'dmy', certain: false } as const;
const read = (text: string, chosen: DateOrder | null = null) => readDate(text, { column, chosen, today });
const anyDay = fc.integer({ min: 0, max: 47_000 }).map((epochDay) => fromEpochDay(epochDay) ?? today);

describe('reading a day', () => {
  it('never throws, whatever the cell says, and a cell without a day says so', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.stringMatching(/^[\d/\-. a-zA-Z]{0,20}$/)), (text) => {
        const { date, doubts } = read(text);
        if (date === null) expect(doubts.length).toBeGreaterThan(0);
      }),
    );
  });

  it('finds every day again that was written in the chosen order, without a doubt', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom<DateOrder>('dmy', 'mdy'), fc.constantFrom('/', '-', '.'), (date, order, separator) => {
        const { year, month, day: dayOfMonth } = parts(date);
        const numbers = order === 'dmy' ? [dayOfMonth, month, year] : [month, dayOfMonth, year];
        expect(read(numbers.join(separator), order)).toEqual({ date, rest: '', doubts: [] });
      }),
    );
  });

  it('finds every day again that was written the international way, in any order of the column', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        expect(read(date)).toEqual({ date, rest: '', doubts: [] });
      }),
    );
  });

  it.each([
    ['18 April 2026', '2026-04-18'],
    ['Sat 18 Apr 2026', '2026-04-18'],
    ['Saturday, 18th April 2026', '2026-04-18'],
    ['April 18, 2026', '2026-04-18'],
    ['18-Apr-26', '2026-04-18'],
    ['18/04/26', '2026-04-18'],
    ['18.04.2026', '2026-04-18'],
    ['20260418', '2026-04-18'],
    ['18 avril 2026', '2026-04-18'],
    ['29/02/2028', '2028-02-29'],
  ])('%s is %s', (text, date) => {
    expect(read(text)).toEqual({ date, rest: '', doubts: [] });
  });

  it('keeps the time of day that follows it in the same cell', () => {
    expect(read('18/04/2026 14:30')).toMatchObject({ date: '2026-04-18', rest: '14:30' });
    expect(read('2026-04-18T14:30')).toMatchObject({ date: '2026-04-18', rest: '14:30' });
    expect(read('18 April 2026, 7pm')).toMatchObject({ date: '2026-04-18', rest: '7pm' });
  });

  it('doubts 04/05/2026 when nothing says which is the day, and names the other reading', () => {
    expect(read('04/05/2026').doubts).toEqual([{ code: 'date.orderAssumed', text: '04/05/2026', read: '2026-05-04', other: '2026-04-05' }]);
    expect(read('06/06/2026').doubts).toEqual([]);
  });

  it('reads a date that only exists the other way round that way, with a doubt', () => {
    expect(read('04/25/2026', 'dmy')).toEqual({
      date: '2026-04-25',
      rest: '',
      doubts: [{ code: 'date.otherOrder', text: '04/25/2026', read: '2026-04-25' }],
    });
  });

  it('takes a day without a year as the nearest one, with a doubt', () => {
    expect(read('12 December')).toMatchObject({ date: '2026-12-12', doubts: [{ code: 'date.yearAssumed' }] });
    expect(read('3rd March')).toMatchObject({ date: '2027-03-03', doubts: [{ code: 'date.yearAssumed' }] });
    expect(read('30 September 7pm')).toMatchObject({ date: '2026-09-30', rest: '7pm' });
  });

  it('doubts a day of the week that is not the day’s', () => {
    expect(read('Friday 18 April 2026').doubts).toEqual([
      { code: 'date.weekdayDiffers', text: 'Friday 18 April 2026', read: '2026-04-18' },
    ]);
  });

  it('reads the day number of a spreadsheet, with a doubt', () => {
    expect(read('46130')).toMatchObject({ date: '2026-04-18', doubts: [{ code: 'date.serialNumber' }] });
    expect(read('12345')).toMatchObject({ date: null, doubts: [{ code: 'date.unreadable', text: '12345' }] });
  });

  it('takes the first of several days, and says until when', () => {
    expect(read('18/04/2026 - 20/04/2026')).toEqual({
      date: '2026-04-18',
      rest: '',
      doubts: [{ code: 'date.severalDays', until: '2026-04-20' }],
    });
  });

  it('refuses days that do not exist instead of rolling over', () => {
    for (const text of ['31/04/2026', '29/02/2026', '2026-13-01', '0/0/2026', 'soon', 'May 2026']) {
      expect(read(text)).toEqual({ date: null, rest: '', doubts: [{ code: 'date.unreadable', text }] });
    }
    expect(read('  ').doubts).toEqual([{ code: 'date.missing' }]);
  });
});

describe('the order of day and month in a column', () => {
  it('is settled for all by one date that can only be read one way', () => {
    expect(orderOfColumn(['04/05/2026', '26/07/2026'])).toEqual({ order: 'dmy', certain: true });
    expect(orderOfColumn(['04/05/2026', '07/26/2026'])).toEqual({ order: 'mdy', certain: true });
    const certain = readDate('04/05/2026', { column: { order: 'mdy', certain: true }, chosen: null, today });
    expect(certain).toEqual({ date: day('2026-04-05'), rest: '', doubts: [] });
  });

  it('is not certain when a column says nothing, or both', () => {
    expect(orderOfColumn(['04/05/2026', 'n/a'])).toEqual({ order: 'dmy', certain: false });
    expect(orderOfColumn(['26/07/2026', '07/26/2026', '08/26/2026'])).toEqual({ order: 'mdy', certain: false });
    expect(orderOfColumn(['26/07/2026', '27/07/2026', '28/07/2026', '07/26/2026', '08/26/2026'])).toEqual({ order: 'dmy', certain: false });
    expect(orderOfColumn(['26/07/2026', '07/26/2026'])).toEqual({ order: 'dmy', certain: false });
  });
});
