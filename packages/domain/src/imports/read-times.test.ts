import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTime, readTimes } from './index.ts';

const clockText = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);

describe('reading times', () => {
  it('never throws, and a cell that says something unreadable is doubted, not dropped', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d:. \-apmto]{0,16}$/)), (text) => {
        const { start, doubts } = readTimes(text);
        if (start === null && text.trim() !== '') expect(doubts.length).toBeGreaterThan(0);
      }),
    );
  });

  it('finds every pair of clocks again, however they are joined', () => {
    fc.assert(
      fc.property(clockText, clockText, fc.constantFrom(' - ', '-', ' – ', ' to ', '—', ' until '), (start, finish, join) => {
        expect(readTimes(`${start}${join}${finish}`)).toMatchObject({ start, finish });
      }),
    );
  });

  it.each([
    ['14:30 - 19:00', '14:30', '19:00'],
    ['09:30-11:00', '09:30', '11:00'],
    ['20:00 – 00:30', '20:00', '00:30'],
    ['7pm', '19:00', null],
    ['7.30pm - 11pm', '19:30', '23:00'],
    ['7-11pm', '19:00', '23:00'],
    ['10-2pm', '10:00', '14:00'],
    ['10pm-2', '22:00', '02:00'],
    ['9am to 5pm', '09:00', '17:00'],
    ['1930-2200', '19:30', '22:00'],
    ['19h30', '19:30', null],
    ['noon - 3pm', '12:00', '15:00'],
    ['21:00-24:00', '21:00', '00:00'],
    ['21:00-midnight', '21:00', '00:00'],
    ['12am - 2am', '00:00', '02:00'],
    ['19:30:00', '19:30', null],
    ['', null, null],
  ])('%s is from %s to %s', (text, start, finish) => {
    expect(readTimes(text)).toEqual({ start, finish, doubts: [] });
  });

  it('reads 16:45:19:30 as a range written with a colon, with a doubt', () => {
    expect(readTimes('16:45:19:30')).toEqual({
      start: '16:45',
      finish: '19:30',
      doubts: [{ code: 'time.separatorAssumed', text: '16:45:19:30' }],
    });
  });

  it('keeps what says that there is no time yet as a doubt', () => {
    for (const text of ['N/A', 'n/a', 'TBC', 'tba', '-', '?', 'All day']) {
      expect(readTimes(text)).toEqual({ start: null, finish: null, doubts: [{ code: 'time.notGiven', text }] });
    }
  });

  it('keeps an open end open', () => {
    expect(readTimes('8pm till late')).toEqual({
      start: '20:00',
      finish: null,
      doubts: [{ code: 'time.finishOpen', text: '8pm till late' }],
    });
    expect(readTimes('20:00 -')).toMatchObject({ start: '20:00', finish: null, doubts: [{ code: 'time.finishOpen' }] });
  });

  it('does not guess the half of the day in silence', () => {
    expect(readTimes('7-11')).toEqual({ start: '07:00', finish: '11:00', doubts: [{ code: 'time.halfOfDayAssumed', text: '7-11' }] });
    expect(readTimes('7:30')).toMatchObject({ start: '07:30', doubts: [{ code: 'time.halfOfDayAssumed' }] });
    expect(readTimes('9-17')).toEqual({ start: '09:00', finish: '17:00', doubts: [] });
  });

  it('doubts a gig that would last most of a day', () => {
    expect(readTimes('19:00-14:30')).toMatchObject({ start: '19:00', finish: '14:30', doubts: [{ code: 'time.long', hours: 20 }] });
  });

  it('keeps what it cannot read', () => {
    for (const text of ['evening', '25:00', '13pm', '16:45:19:30:00', '7 or 8', '24:30']) {
      expect(readTimes(text)).toEqual({ start: null, finish: null, doubts: [{ code: 'time.unreadable', text }] });
    }
  });

  it('takes one time where one is expected', () => {
    expect(readTime('18:00')).toEqual({ time: '18:00', doubts: [] });
    expect(readTime('18:00-19:00')).toEqual({ time: null, doubts: [{ code: 'time.unreadable', text: '18:00-19:00' }] });
  });
});
