import {
  addDays,
  dayOfWeek,
  daysBetween,
  daysInMonth,
  type LocalDate,
  localDate,
  parseLocalDate,
  parseTimeZone,
  parts,
} from '@glovelly/domain/calendar';
import { invariant } from '@glovelly/domain/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../src/features/imports/csv/parse-csv.ts';
import { decode } from '../src/features/imports/decode.ts';
import { findBlocks } from '../src/features/imports/ics/blocks.ts';
import { expand } from '../src/features/imports/ics/expand.ts';
import { logicalLines } from '../src/features/imports/ics/logical-lines.ts';
import { parseCalendar } from '../src/features/imports/ics/parse-calendar.ts';
import { isSupported, plainRule } from '../src/features/imports/ics/recurrence-rule.ts';
import { readFile } from '../src/features/imports/read-file.ts';
import { sniff } from '../src/features/imports/sniff.ts';

const london = parseTimeZone('Europe/London');
const today = parseLocalDate('2026-11-21');
invariant(london && today, 'a zone and a day');
const reader = { timeZone: london, currency: 'GBP', today } as const;
const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('taking a table apart', () => {
  const cell = fc.stringMatching(/^[ -~\n£é]{0,10}$/);
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

  it('gives back every row that has any content, with the line it begins on', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 8 }), fc.boolean(), (rows, ended) => {
        const text = rows.map((cells) => cells.map(quoted).join(',')).join('\n') + (ended ? '\n' : '');
        let line = 1;
        const expected = rows.flatMap((cells) => {
          const begins = line;
          line += 1 + cells.join('').split('\n').length - 1;
          return cells.some((each) => each.trim() !== '') ? [{ line: begins, cells }] : [];
        });
        fc.pre(rows.every((cells) => cells.length === 2)); // the separator is told by its number
        expect(parseCsv(text).rows).toEqual(expected);
      }),
    );
  });

  it('keeps rows whole that are longer than what is cut at once, and finds its way back from a quote that is open', () => {
    const long = 'x'.repeat(300_000);
    const text = `Name,Date\n"${long}\n${long}",1\n"open,2\n${'A,3\n'.repeat(1000)}`;
    const { rows } = parseCsv(text);
    expect(rows[0]).toMatchObject({ line: 1 });
    expect(rows.filter((row) => 'malformed' in row).map((row) => row.line)).toEqual([2, 4]);
    expect(rows.at(-1)).toEqual({ line: 1004, cells: ['A', '3'] });
    expect(rows).toHaveLength(1004);
  });

  it('keeps every word of a text that is no table: nothing is lost to a quote that is never closed', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^["a-z,]{0,8}$/), { maxLength: 10 }), (written) => {
        const found = parseCsv(written.join('\n'))
          .rows.map((row) => ('cells' in row ? row.cells.join('') : row.text))
          .join('');
        const letters = (text: string) => text.replace(/[^a-z]/g, '');
        expect(letters(found)).toBe(letters(written.join('')));
      }),
    );
  });
});

describe('reading any file', () => {
  it('never throws, whatever its bytes are: it is a list with rows, or it is refused by name', async () => {
    const start = fc.constantFrom('', 'BEGIN:VCALENDAR\r\n', '\ufeffName,Date\n', 'PK\u0003\u0004');
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'BEGIN:VEVENT\r\n',
        'END:VEVENT\r\n',
        'DTSTART:20260101T100000Z\r\n',
        'RRULE:FREQ=WEEKLY\r\n',
        'END:VCALENDAR',
        ' fold\r\n',
        '"',
        ',,\n',
      ),
    );
    await fc.assert(
      fc.asyncProperty(start, fc.array(piece, { maxLength: 12 }), async (head, pieces) => {
        const bytes = bytesOf(head + pieces.join(''));
        const kind = await sniff(bytes);
        if (!kind.ok) return;
        const read = await readFile(kind.value, bytes, reader, { mapping: null, timeZone: null });
        if (read.ok) expect(read.value.rows.length).toBeGreaterThan(0);
        else expect(read.error.code).toMatch(/^import\./);
      }),
    );
  });

  it('never throws at the edges of the calendar, in any zone, however long an event and however far its series', async () => {
    const day = fc.constantFrom('19000101', '19000102', '19000301', '20260101', '21990101', '21991230', '21991231');
    const moment = fc.tuple(day, fc.constantFrom('', 'T000000', 'T233000', 'T000000Z', 'T235900Z')).map((parts) => parts.join(''));
    const line = fc.oneof(
      moment.map((text) => `DTEND:${text}`),
      moment.map((text) => `RDATE:${text}`),
      moment.map((text) => `EXDATE:${text}`),
      fc.constantFrom('DURATION:P690D', 'DURATION:PT5M', 'RRULE:FREQ=DAILY;INTERVAL=300', 'RRULE:FREQ=YEARLY'),
      moment.map((text) => `RRULE:FREQ=WEEKLY;UNTIL=${text}`),
    );
    const zone = fc.constantFrom('Pacific/Pago_Pago', 'America/New_York', 'Pacific/Kiritimati', 'Europe/London');
    await fc.assert(
      fc.asyncProperty(moment, fc.array(line, { maxLength: 5 }), zone, async (start, lines, timeZone) => {
        const event = ['BEGIN:VEVENT', 'UID:a', 'SUMMARY:Gig', `DTSTART:${start}`, ...lines, 'END:VEVENT'];
        const bytes = bytesOf(['BEGIN:VCALENDAR', `X-WR-TIMEZONE:${timeZone}`, ...event, 'END:VCALENDAR'].join('\r\n'));
        const read = await readFile('ics', bytes, reader, { mapping: null, timeZone: null });
        if (read.ok) expect(read.value.rows.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it('costs no more than it is worth: a hostile file is refused, or read, in a moment', async () => {
    const filled = (piece: string, head = '') => Buffer.from(head + piece.repeat(Math.floor((300 * 1024) / piece.length)));
    const pieces = [
      '"\n',
      '"a\n',
      'x,"a\n',
      '"c"d"\n',
      'a,',
      '\n',
      'A,2026-01-01\n',
      'EXDATE:20260101T100000Z\n',
      'BEGIN:VEVENT\nUID:a\nRECURRENCE-ID:1\nEND:VEVENT\n',
    ];
    const kinds = [];
    for (const piece of pieces) {
      const bytes = filled(piece, /:/.test(piece) ? 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260101\n' : 'Name,Date\n');
      const kind = await sniff(bytes);
      if (!kind.ok) continue;
      const read = await readFile(kind.value, bytes, reader, { mapping: null, timeZone: null });
      kinds.push(read.ok ? 'read' : read.error.code);
    }
    expect(new Set(kinds)).toEqual(new Set(['import.tooManyRows', 'import.noRows', 'read']));
  }, 60_000); // a guard against minutes, not a measurement

  it('has a reading for any bytes, in some encoding', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(typeof decode(bytes).text).toBe('string');
      }),
    );
  });

  it.each([
    ['a PDF', bytesOf('%PDF-1.7 …'), 'a PDF'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52]), 'a picture'],
    ['a web page', bytesOf('<!doctype html><title>Gigs</title>'), 'a web page'],
    ['a text document', bytesOf('{\\rtf1 Gigs}'), 'a text document'],
  ])('refuses %s by name', async (_, bytes, found) => {
    expect(await sniff(bytes)).toEqual({ ok: false, error: { code: 'import.unsupported', found, line: null } });
  });

  it('names the first line that is no text', async () => {
    expect(await sniff(bytesOf('Name,Date\nA,2026-01-01\n\u0001\u0002,x\n'))).toEqual({
      ok: false,
      error: { code: 'import.unsupported', found: 'a file of bytes', line: 3 },
    });
  });

  it('refuses nothing, blanks, too much and too many', async () => {
    expect(await sniff(bytesOf(''))).toMatchObject({ error: { code: 'import.empty' } });
    expect(await sniff(bytesOf(' \r\n \ufeff'))).toMatchObject({ error: { code: 'import.empty' } });
    expect(await sniff(new Uint8Array(5 * 1024 * 1024 + 1))).toMatchObject({ error: { code: 'import.tooLarge' } });
    const choices = { mapping: null, timeZone: null };
    expect(await readFile('csv', bytesOf('Name,Date\n'), reader, choices)).toEqual({ ok: false, error: { code: 'import.noRows' } });
    const many = `Name,Date\n${'A,2026-01-01\n'.repeat(5001)}`;
    expect(await readFile('csv', bytesOf(many), reader, choices)).toEqual({
      ok: false,
      error: { code: 'import.tooManyRows', rows: 5001, most: 5000 },
    });
    expect(await readFile('csv', bytesOf(many.slice(0, -13)), reader, choices)).toMatchObject({ ok: true });
  });
});

describe('taking a calendar apart', () => {
  const event = (lines: string) => `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\n${lines}\r\nEND:VEVENT\r\nEND:VCALENDAR`;

  it('unfolds lines wherever they were cut, also within a character', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 40, unit: fc.constantFrom('a', 'é', '—', '🎻', ' ', ':') }),
        fc.array(fc.nat(120), { maxLength: 6 }),
        (title, cuts) => {
          const octets = Buffer.from(`SUMMARY:x${title}x`);
          const at = [...new Set(cuts.map((cut) => 8 + (cut % (octets.length - 8))))].toSorted((a, b) => a - b);
          const folded = Buffer.concat(
            [0, ...at].flatMap((from, index) => [
              ...(index > 0 ? [Buffer.from('\r\n ')] : []),
              octets.subarray(from, at[index] ?? octets.length),
            ]),
          );
          expect(logicalLines(folded).lines).toEqual([{ line: 1, text: `SUMMARY:x${title}x` }]);
        },
      ),
    );
  });

  it('keeps events apart that were never ended, and alarms within theirs', () => {
    const lines = ['BEGIN:VEVENT', 'UID:1', 'BEGIN:VEVENT', 'UID:2', 'BEGIN:VALARM', 'END:VALARM', 'END:VEVENT', 'END:VCALENDAR'];
    const { blocks } = findBlocks(lines.map((text, index) => ({ line: index + 1, text })));
    expect(blocks.map(({ lines: own, fault }) => [own.length, fault])).toEqual([
      [2, 'notEnded'],
      [5, null],
    ]);
  });

  it('reads a broken event alone as broken', async () => {
    const text = event('SUMMARY;=:::x\r\nDTSTART:20260101').replace(
      'END:VCALENDAR',
      'BEGIN:VEVENT\r\nDTSTART:20260102\r\nEND:VEVENT\r\nEND:VCALENDAR',
    );
    const { rows } = await parseCalendar(bytesOf(text), { own: london, chosen: null, today });
    expect(rows).toHaveLength(2);
    expect(rows[1]).toMatchObject({ start: { text: '20260102' } });
  });

  it('reads a series whose exceptions and end are in UTC on the clock of its zone', async () => {
    const text = event(
      'DTSTART;TZID=Europe/Berlin:20260801T200000\r\nRRULE:FREQ=DAILY;UNTIL=20260804T180000Z\r\nEXDATE:20260802T180000Z\r\nEXDATE;VALUE=DATE:20260803',
    );
    const { rows } = await parseCalendar(bytesOf(text), { own: london, chosen: null, today });
    expect(rows.map((row) => 'instance' in row && row.instance)).toEqual(['20260801T200000', '20260804T200000']);
  });
});

describe('following a series', () => {
  const names = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
  const weekday = fc.constantFrom(...names);
  const weekdays = fc.uniqueArray(weekday, { minLength: 1, maxLength: 4 });
  const every = fc.integer({ min: 1, max: 5 });
  const ordinal = fc.constantFrom(1, 2, 3, 4, -1, -2);
  type Rule = { readonly text: string; readonly falls: (day: LocalDate, start: LocalDate) => boolean };

  const nameOf = (day: LocalDate) => names[dayOfWeek(day) - 1] ?? '';
  const monthsBetween = (from: LocalDate, to: LocalDate) => (parts(to).year - parts(from).year) * 12 + parts(to).month - parts(from).month;
  const lastOf = (day: LocalDate) => daysInMonth(parts(day).year, parts(day).month);
  const isNth = (day: LocalDate, nth: number) =>
    nth > 0 ? Math.ceil(parts(day).day / 7) === nth : Math.ceil((lastOf(day) - parts(day).day + 1) / 7) === -nth;
  const week = (day: LocalDate) => Math.floor(daysBetween(localDate(2024, 1, 1) ?? day, day) / 7); // a Monday

  const rule: fc.Arbitrary<Rule> = fc.oneof(
    every.map((n): Rule => ({ text: `FREQ=DAILY;INTERVAL=${n}`, falls: (day, start) => daysBetween(start, day) % n === 0 })),
    fc.tuple(every, weekdays).map(
      ([n, days]): Rule => ({
        text: `FREQ=WEEKLY;INTERVAL=${n};BYDAY=${days.join(',')}`,
        falls: (day, start) => (week(day) - week(start)) % n === 0 && days.includes(nameOf(day)),
      }),
    ),
    fc.tuple(every, ordinal, weekday).map(
      ([n, nth, name]): Rule => ({
        text: `FREQ=MONTHLY;INTERVAL=${n};BYDAY=${nth}${name}`,
        falls: (day, start) => monthsBetween(start, day) % n === 0 && nameOf(day) === name && isNth(day, nth),
      }),
    ),
    fc.integer({ min: 1, max: 31 }).map((n): Rule => ({ text: `FREQ=MONTHLY;BYMONTHDAY=${n}`, falls: (day) => parts(day).day === n })),
    fc.constant<Rule>({ text: 'FREQ=MONTHLY;BYMONTHDAY=-1', falls: (day) => parts(day).day === lastOf(day) }),
    every.map(
      (n): Rule => ({
        text: `FREQ=MONTHLY;INTERVAL=${n}`,
        falls: (day, start) => monthsBetween(start, day) % n === 0 && parts(day).day === parts(start).day,
      }),
    ),
    fc.tuple(fc.constantFrom(1, 2, -1), weekday).map(
      ([nth, name]): Rule => ({
        text: `FREQ=MONTHLY;BYDAY=${name};BYSETPOS=${nth}`,
        falls: (day) => nameOf(day) === name && isNth(day, nth),
      }),
    ),
    fc.tuple(fc.integer({ min: 1, max: 12 }), ordinal, weekday).map(
      ([month, nth, name]): Rule => ({
        text: `FREQ=YEARLY;BYMONTH=${month};BYDAY=${nth}${name}`,
        falls: (day) => parts(day).month === month && nameOf(day) === name && isNth(day, nth),
      }),
    ),
    fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).map(
      ([month, n]): Rule => ({
        text: `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${n}`,
        falls: (day) => parts(day).month === month && parts(day).day === n,
      }),
    ),
    fc.constant<Rule>({ text: 'FREQ=YEARLY', falls: (day, start) => day.slice(5) === start.slice(5) }),
  );
  const start = fc.integer({ min: 0, max: 1000 }).map((days) => addDays(parseLocalDate('2024-01-01') ?? today, days));

  it('agrees with counting the days one by one, for every kind of rule that is followed', () => {
    fc.assert(
      fc.property(rule, start, ({ text, falls }, first) => {
        fc.pre(!(text === 'FREQ=YEARLY' && first.endsWith('-02-29')));
        const horizon = addDays(first, 500);
        const days = Array.from({ length: 501 }, (_, index) => addDays(first, index)).filter((day) => day === first || falls(day, first));
        const compact = (day: LocalDate) => `${day.replaceAll('-', '')}T190000`;
        const series = { start: { text: compact(first), tzid: null, dayOnly: false }, rule: text, added: [], removed: [] };
        expect(isSupported(plainRule(text), first)).toBe(true);
        expect(expand(series, london, horizon).starts).toEqual(days.map(compact));
      }),
      { numRuns: 400 },
    );
  });

  it('does not follow rules that ical.js would follow for ever or make days up for', () => {
    for (const text of [
      'FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=31',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
      'FREQ=SECONDLY',
      'FREQ=DAILY;INTERVAL=0',
      'FREQ=DAILY;COUNT=-1',
      'FREQ=YEARLY;BYYEARDAY=400',
      'FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31',
      'X',
      '',
    ]) {
      expect(isSupported(text, today)).toBe(false);
    }
    expect(isSupported('FREQ=YEARLY', addDays(parseLocalDate('2024-02-28') ?? today, 1))).toBe(false);
  });
});
