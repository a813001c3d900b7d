import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendar, event, zone } from './imports.fixture.ts';
import { type CalendarContext, type CalendarEvent, type CalendarRow, readCalendar } from './index.ts';

const readOne = (one: CalendarRow, context: Partial<CalendarContext> = {}) => {
  const [row] = readCalendar([one], calendar(context));
  if (!row) throw new Error('one row in, one row out');
  return row;
};
const times = (one: CalendarEvent, context: Partial<CalendarContext> = {}) => {
  const { reading, doubts } = readOne(one, context);
  return [reading.date, reading.start, reading.finish, reading.timeZone, ...doubts.map(({ code }) => code)];
};

const written = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc
    .tuple(
      fc.oneof(fc.integer({ min: 1890, max: 2210 }), fc.constantFrom(1900, 2199)),
      fc.nat(13),
      fc.nat(32),
      fc.nat(25),
      fc.nat(61),
      fc.constantFrom('', 'Z', 'T'),
    )
    .map(([year, month, day, hour, minute, mark]) => {
      const two = (value: number) => String(value).padStart(2, '0');
      return `${year}${two(month)}${two(day)}T${two(hour)}${two(minute)}00${mark}`;
    }),
);
const moment = fc.record({
  text: written,
  tzid: fc.option(fc.constantFrom('Europe/Paris', 'UTC', 'Nowhere/Else', 'Eastern Standard Time', '')),
  dayOnly: fc.boolean(),
});
const anyEvent: fc.Arbitrary<CalendarRow> = fc.oneof(
  fc
    .record({
      start: fc.option(moment),
      end: fc.option(moment),
      minutes: fc.option(fc.oneof(fc.nat(5_000), fc.nat(1_000_000))),
      uid: fc.option(fc.constantFrom('a', 'b')),
      summary: fc.option(fc.string()),
      location: fc.option(fc.string()),
      status: fc.option(fc.constantFrom('CANCELLED', 'TENTATIVE', 'X')),
    })
    .map((fields) => event('20260821T210000', null, { ...fields, instance: fields.start?.text ?? '' })),
  fc.record({ line: fc.constant(1), otherKind: fc.constant('VTODO'), text: fc.string() }),
  fc.record({ line: fc.constant(1), malformed: fc.constant('notCalendar' as const), text: fc.string() }),
);

describe('reading a calendar', () => {
  it('loses no event and invents none, and never throws', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 8 }), fc.option(fc.constantFrom('America/Chicago', 'nonsense')), (events, own) => {
        const lined = events.map((each, index) => ({ ...each, line: index + 1 }));
        const rows = readCalendar(lined, calendar({ calendar: own }));
        expect(rows.map((row) => row.line)).toEqual(lined.map((each) => each.line));
        expect(new Set(rows.map((row) => row.identity)).size).toBe(rows.length);
        for (const row of rows) if (row.reading.date === null) expect(row.doubts.length).toBeGreaterThan(0);
      }),
    );
  });

  it.each([
    ['whole days', 'DATE 21991230', 14_400],
    ['an evening', '21991231T210000', 600],
  ])('leaves the finish open when %s go on beyond the calendar', (_, start, minutes) => {
    const { reading, doubts } = readOne(event(start, null, { minutes }));
    expect(reading.finish).toBeNull();
    expect(doubts).toContainEqual({ code: 'time.unreadable', text: `${minutes} minutes` });
  });

  it('doubts a year in which nobody keeps gigs', () => {
    expect(readOne(event('DATE 19000101')).doubts).toContainEqual({ code: 'date.yearUnlikely', read: '1900-01-01' });
    expect(readOne(event('DATE 20260821')).doubts).toEqual([]);
  });

  it('keeps the clock of a zone that is named but not defined, and says that it is not ours', () => {
    expect(times(event('America/Chicago 20260822T180000', 'America/Chicago 20260822T210000'))).toEqual([
      '2026-08-22',
      '18:00',
      '21:00',
      'America/Chicago',
      'zone.foreign',
    ]);
    expect(times(event('Europe/London 20260822T180000'))).toEqual(['2026-08-22', '18:00', null, 'Europe/London']);
  });

  it('reads an end before the start as a night past midnight, with a doubt', () => {
    const { reading, doubts } = readOne(event('20261017T210000', '20261017T010000'));
    expect([reading.date, reading.start, reading.finish]).toEqual(['2026-10-17', '21:00', '01:00']);
    expect(doubts).toEqual([{ code: 'time.endBeforeStart', start: '21:00', finish: '01:00' }]);
  });

  it('reads a night whose end is rightly on the next day without a doubt', () => {
    expect(times(event('20261017T210000', '20261018T010000'))).toEqual(['2026-10-17', '21:00', '01:00', 'Europe/London']);
  });

  it('turns UTC into the clock of the calendar, else of the organisation, and doubts a day that becomes another', () => {
    const late = event('20250530T230000Z', '20250530T234500Z');
    expect(times(late)).toEqual(['2025-05-31', '00:00', '00:45', 'Europe/London', 'zone.utcAssumed', 'time.utcOtherDay']);
    expect(times(late, { own: zone('America/New_York') })).toEqual(['2025-05-30', '19:00', '19:45', 'America/New_York', 'zone.utcAssumed']);
    expect(times(late, { calendar: 'America/New_York' })).toEqual([
      '2025-05-30',
      '19:00',
      '19:45',
      'America/New_York',
      'zone.calendarDiffers',
    ]);
    expect(readOne(late).doubts).toEqual([
      { code: 'zone.utcAssumed', zone: 'Europe/London' },
      { code: 'time.utcOtherDay', written: '2025-05-30', read: '2025-05-31', zone: 'Europe/London' },
    ]);
  });

  it('has no doubt about a zone that a person has chosen', () => {
    expect(times(event('20250531T003000Z'), { chosen: zone('America/New_York'), calendar: 'Europe/Paris' })).toEqual([
      '2025-05-30',
      '20:30',
      null,
      'America/New_York',
    ]);
  });

  it('reads a whole day that is written with a time as that day, with a doubt', () => {
    const { reading, doubts } = readOne(event('DATE 20260802T000000', 'DATE 20260803T000000'));
    expect([reading.date, reading.start]).toEqual(['2026-08-02', null]);
    expect(doubts).toEqual([{ code: 'date.writtenWithTime', text: '20260802T000000' }]);
  });

  it('reads a whole day as that day in every zone, and several as the first with a doubt', () => {
    expect(times(event('DATE 20260802', 'DATE 20260803'), { own: zone('Pacific/Auckland') })).toEqual([
      '2026-08-02',
      null,
      null,
      'Pacific/Auckland',
    ]);
    expect(readOne(event('DATE 20260802', 'DATE 20260805')).doubts).toEqual([{ code: 'date.severalDays', until: '2026-08-04' }]);
  });

  it('translates the names of Windows and of old programs, and keeps the clock of a name that nobody knows', () => {
    expect(times(event('GMT Standard Time 20260822T180000'))).toEqual(['2026-08-22', '18:00', null, 'Europe/London', 'zone.translated']);
    expect(times(event('/mozilla.org/20050126_1/Europe/London 20260822T180000'))).toEqual([
      '2026-08-22',
      '18:00',
      null,
      'Europe/London',
      'zone.translated',
    ]);
    expect(times(event('Custom 20260822T180000'), { defined: new Map([['Custom', 'Europe/London']]) })).toEqual([
      '2026-08-22',
      '18:00',
      null,
      'Europe/London',
      'zone.translated',
    ]);
    expect(times(event('Mars 20260822T180000'))).toEqual(['2026-08-22', '18:00', null, 'Europe/London', 'zone.unknown']);
  });

  it('does not make a gig of no length, or of several days, last a day', () => {
    expect(times(event('20260822T180000', '20260822T180000'))).toEqual(['2026-08-22', '18:00', null, 'Europe/London', 'time.noDuration']);
    expect(times(event('20260822T180000', '20260825T120000'))).toEqual(['2026-08-22', '18:00', null, 'Europe/London', 'time.severalDays']);
    expect(times(event('20260822T180000', null, { minutes: 90 }))).toEqual(['2026-08-22', '18:00', '19:30', 'Europe/London']);
    expect(times(event('20260822T230000', null, { minutes: 120 }))).toEqual(['2026-08-22', '23:00', '01:00', 'Europe/London']);
  });

  it('keeps a link to a map where the address stands, and an empty place empty', () => {
    const linked = readOne(event('20260822T180000', null, { location: 'https://maps.example/xyz' }));
    expect(linked.reading).toMatchObject({ venueName: null, venueAddress: 'https://maps.example/xyz' });
    expect(linked.doubts).toEqual([{ code: 'place.link', url: 'https://maps.example/xyz' }]);
    expect(readOne(event('20260822T180000', null, { location: '' }))).toMatchObject({
      reading: { venueName: null, venueAddress: null },
      doubts: [],
    });
  });

  it('reads a cancelled event as a cancelled gig and a tentative one as a draft', () => {
    expect(readOne(event('20260822T180000', null, { status: 'CANCELLED' }))).toMatchObject({
      reading: { status: 'cancelled' },
      doubts: [{ code: 'event.cancelled' }],
    });
    expect(readOne(event('20260822T180000', null, { status: 'TENTATIVE' }))).toMatchObject({ reading: { status: 'draft' }, doubts: [] });
  });

  it('keeps both events of one UID with other times, doubts both and tells them apart', () => {
    const twice = [event('20261017T190000', '20261017T220000', { line: 5 }), event('20261017T210000', '20261017T010000', { line: 14 })];
    const [first, second] = readCalendar(twice, calendar());
    expect(first?.doubts).toEqual([{ code: 'event.sameUid', lines: [14] }]);
    expect(second?.doubts.at(-1)).toEqual({ code: 'event.sameUid', lines: [5] });
    expect(first?.identity).not.toBe(second?.identity);
  });

  it('keeps an event without a start, or with one that is none', () => {
    expect(readOne(event('20260822T180000', null, { start: null }))).toMatchObject({
      reading: { date: null },
      doubts: [{ code: 'date.missing' }],
    });
    expect(readOne(event('20261322T180000'))).toMatchObject({
      reading: { date: null },
      doubts: [{ code: 'date.unreadable', text: '20261322T180000' }],
    });
  });
});
