import { existsSync, readFileSync } from 'node:fs';
import { parseLocalDate, parseTimeZone } from '@glovelly/domain/calendar';
import { invariant } from '@glovelly/domain/kernel';
import { describe, expect, it } from 'vitest';
import { type Choices, type FileReading, readFile } from '../src/features/imports/read-file.ts';
import { sniff } from '../src/features/imports/sniff.ts';

/** Two of these files, and the project's own with the same faults, say the same things: how each row is read is written out here. */
const OWN = new URL('./fixtures/imports/', import.meta.url);
/** Lists as working bands published them. They are other people's, so that they stand beside the checkout, when they are there at all. */
const REAL = new URL('../../../../shared/data/real-gigs/', import.meta.url);

const zone = (name: string) => {
  const read = parseTimeZone(name);
  invariant(read, `${name} is a zone`);
  return read;
};
const today = day('2026-11-21');

function day(text: string) {
  const read = parseLocalDate(text);
  invariant(read, `${text} is a day`);
  return read;
}

async function read(file: URL, own = 'Europe/London', choices: Choices = { mapping: null, timeZone: null }): Promise<FileReading> {
  const bytes = readFileSync(file);
  const kind = await sniff(bytes);
  invariant(kind.ok, 'the file is a list');
  const reading = await readFile(kind.value, bytes, { timeZone: zone(own), currency: 'GBP', today }, choices);
  invariant(reading.ok, 'the list has rows');
  return reading.value;
}

/** Each row as a line: where it stands, when it is, what it is called and what is doubtful. */
const lines = ({ rows }: FileReading) =>
  rows.map(({ line, reading, doubts }) => {
    const when = [reading.date ?? '(no day)', reading.start && `${reading.start}-${reading.finish ?? '?'}`].filter(Boolean).join(' ');
    return `${line} | ${when} | ${reading.title} | ${doubts.map(({ code }) => code).join(' ')}`.trim();
  });

describe('the list of a fiddler', () => {
  it('is read with its separators, quotes, missing times and missing last line break', async () => {
    expect(lines(await read(new URL('fiddler.csv', OWN)))).toEqual([
      '2 | 2026-03-14 19:30-23:00 | Anniversary Ceilidh |',
      '3 | 2026-05-04 08:30-10:00 | Maypole Morning |',
      '4 | 2026-05-04 18:30-20:00 | Maypole Evening |',
      '5 | 2026-06-06 17:15-21:45 | Mill Rag | time.separatorAssumed',
      '6 | 2026-07-19 | Canal Boat Ride | time.notGiven',
      '7 | 2026-08-27 | Late Summer Festival | time.notGiven',
    ]);
  });

  it('keeps places in quotes whole, and shows every cell beside the reading', async () => {
    const { rows } = await read(new URL('fiddler.csv', OWN));
    expect(rows[1]?.reading.venueName).toBe('Tetbury, Gloucestershire');
    expect(rows[1]?.source.map(({ label, text }) => `${label}: ${text}`)).toEqual([
      'Name: Maypole Morning',
      'Location: Tetbury, Gloucestershire',
      'Date: 04/05/2026',
      'Time: 08:30-10:00',
      'Public: Y',
    ]);
  });
});

describe('lists from other programs', () => {
  it('are read in the encoding and with the separator of western Windows', async () => {
    const reading = await read(new URL('uk-windows.csv', OWN));
    expect(reading.readAs).toMatchObject({ encoding: 'windows-1252', separator: ';' });
    expect(lines(reading)).toEqual([
      '2 | 2026-04-18 19:30-22:00 | Émile & Co. – Soirée |',
      '3 | 2026-05-03 | “Fiesta” | time.unreadable fee.otherCurrency',
    ]);
    expect(reading.rows.map((row) => row.reading.fee)).toEqual([
      { minor: 125050n, currency: 'GBP' },
      { minor: 40000n, currency: 'EUR' },
    ]);
  });

  it('are read as Excel writes Unicode: UTF-16, tabs, days as numbers', async () => {
    const reading = await read(new URL('excel-unicode.csv', OWN));
    expect(reading.readAs).toMatchObject({ encoding: 'utf-16le', separator: '\t' });
    expect(lines(reading)).toEqual([
      '2 | 2026-09-12 20:00-23:00 | Łódź jazz night |',
      '3 | 2026-09-15 19:00-21:00 | Rehearsal, full band | date.serialNumber',
    ]);
    expect(reading.rows.map((row) => row.reading.status)).toEqual(['confirmed', 'draft']);
  });

  it('are read month first when the column says so, with the time in the cell of the date', async () => {
    const reading = await read(new URL('american.csv', OWN));
    expect(lines(reading)).toEqual([
      '2 | 2026-07-04 14:30-? | County Fair |',
      '3 | 2026-07-05 20:00-? | Open Mic |',
      '4 | 2026-07-25 | Block Party |',
    ]);
    expect(reading.rows[1]?.reading.venueName).toBe('The "Hole" Bar');
  });

  it('lose no row when they are broken: each is kept with its line and the reason', async () => {
    expect(lines(await read(new URL('broken.csv', OWN)))).toEqual([
      '1 | (no day) |  | row.aboveNames',
      '3 | 2026-06-12 19:00-? | Good one |',
      '4 | (no day) |  | row.malformed',
      '5 | 2026-06-14 | After it | time.unreadable',
      '6 | (no day) 20:00-? | No date at all | date.missing',
      '8 | (no day) 20:00-? | Not a day | date.unreadable',
      '9 | 2026-06-12 19:00-? | Good one | row.repeats',
      '10 | 2026-06-15 20:00-? | Too wide | row.extraCells',
      '11 | (no day) | Short | date.missing',
    ]);
  });
});

describe('the calendar of a club singer', () => {
  it('is read on its own clock: nights end the next day, twins stay two', async () => {
    expect(lines(await read(new URL('club-singer.ics', OWN), 'America/Denver'))).toEqual([
      '6 | 2026-08-21 21:00-00:00 | Moth Lamp — The Depot Saloon | time.endBeforeStart',
      "18 | 2026-08-22 18:00-21:00 | Nine Wells — Rosa's |",
      '26 | 2026-10-17 19:00-22:00 | Moth Lamp — Tin Cup | event.sameUid',
      '34 | 2026-10-17 21:00-01:00 | Moth Lamp — Tin Cup | time.endBeforeStart event.sameUid',
      '42 | 2026-11-21 20:00-23:00 | Nine Wells — Private Event |',
    ]);
  });

  it('keeps the same clock for a musician in London, and says that it is not London’s', async () => {
    const reading = await read(new URL('club-singer.ics', OWN));
    expect(reading.rows.map((row) => row.reading.timeZone)).toEqual(Array.from({ length: 5 }, () => 'America/Denver'));
    expect(reading.rows.every((row) => row.doubts[0]?.code === 'zone.foreign')).toBe(true);
    const chosen = await read(new URL('club-singer.ics', OWN), 'Europe/London', { mapping: null, timeZone: zone('America/Denver') });
    expect(chosen.rows.flatMap((row) => row.doubts.map(({ code }) => code))).not.toContain('zone.foreign');
  });

  it('joins what folding cut, in the middle of words and of characters', async () => {
    const [row] = (await read(new URL('club-singer.ics', OWN))).rows;
    expect(row?.reading.notes).toBe('Moth Lamp performance at The Depot Saloon. Time: 21:00 – 00:00. Source: example.org');
  });
});

describe('the calendar of a carnival band', () => {
  it('is read on the clock of the organisation, with a doubt while nobody says where it is from', async () => {
    expect(lines(await read(new URL('carnival-band.ics', OWN), 'America/New_York'))).toEqual([
      '5 | 2025-05-30 19:00-19:45 | Fun Fair | zone.utcAssumed',
      '15 | 2025-06-28 11:00-12:00 | Bridge Parade | zone.utcAssumed place.link',
      '23 | 2025-12-21 19:30-20:15 | Solstice Parade | zone.utcAssumed time.utcOtherDay',
      '31 | 2026-08-02 | Taco Festival | date.writtenWithTime',
      '39 | 2026-09-05 | Street Weekend | date.writtenWithTime date.severalDays',
      '47 | 2026-05-02 18:30-19:15 | Trash House | zone.utcAssumed place.link event.cancelled',
    ]);
  });

  it('is read without that doubt once a person has said so, whole days untouched', async () => {
    const chosen = await read(new URL('carnival-band.ics', OWN), 'Europe/London', { mapping: null, timeZone: zone('America/New_York') });
    expect(lines(chosen).slice(2, 4)).toEqual([
      '23 | 2025-12-21 19:30-20:15 | Solstice Parade |',
      '31 | 2026-08-02 | Taco Festival | date.writtenWithTime',
    ]);
  });
});

describe('the calendar of a teacher', () => {
  it('follows its series a year ahead, without left out days and with moved ones', async () => {
    const all = lines(await read(new URL('lessons.ics', OWN)));
    expect(all.filter((line) => line.startsWith('8 ') || line.startsWith('22 '))).toEqual([
      '8 | 2026-11-03 16:00-16:30 | Piano lesson (Ben) | zone.translated',
      '8 | 2026-11-10 16:00-16:30 | Piano lesson (Ben) | zone.translated',
      '8 | 2026-12-01 16:00-16:30 | Piano lesson (Ben) | zone.translated',
      '22 | 2026-11-25 17:00-17:30 | Piano lesson (Ben), moved | zone.translated',
    ]);
    const choir = all.filter((line) => line.startsWith('30 '));
    expect(choir).toHaveLength(55);
    expect(choir.at(-1)).toBe('30 | 2027-11-18 19:00-20:30 | Choir | zone.translated recurrence.cutOff');
  });

  it('keeps what is no event, has no start, never ends, or follows a rule that never comes true', async () => {
    const all = lines(await read(new URL('lessons.ics', OWN)));
    expect(all.filter((line) => !line.includes('zone.translated'))).toEqual([
      '38 | 2026-11-06 19:00-20:00 | Odd rule | recurrence.unreadable',
      '46 | (no day) |  | row.otherKind',
      '50 | (no day) | No start | date.missing',
      '54 | 2026-11-08 19:00-? | Forgotten fold |',
      '61 | (no day) |  | row.malformed',
    ]);
  });
});

if (existsSync(REAL)) describe('real lists, where they stand beside the checkout', realLists);

function realLists() {
  it('the piper’s: six engagements', async () => {
    expect(lines(await read(new URL('bagpiper.csv', REAL)))).toEqual([
      '2 | 2026-04-18 14:30-19:00 | Army Veteran Reunion |',
      '3 | 2026-05-04 09:30-11:00 | Winterbourne Carnival |',
      '4 | 2026-05-04 15:30-18:00 | Ashton Court Farewell |',
      '5 | 2026-06-06 16:45-19:30 | Pill Rag | time.separatorAssumed',
      '6 | 2026-07-18 | Harbour Festival Boat Ride | time.notGiven',
      '7 | 2026-07-26 | Isle of Wight Festival | time.notGiven',
    ]);
  });

  it('the club musician’s: seventeen nights, on the clock of Chicago', async () => {
    const reading = await read(new URL('club-musician.ics', REAL), 'America/Chicago');
    expect(reading.rows).toHaveLength(17);
    expect(lines(reading).slice(0, 2)).toEqual([
      '8 | 2026-08-21 21:00-00:00 | Night Hog — The Warehouse Saloon | time.endBeforeStart',
      "18 | 2026-08-22 18:00-21:00 | Cover 6 — Victoria's |",
    ]);
    expect(lines(reading).slice(11, 13)).toEqual([
      '118 | 2026-10-17 19:00-22:00 | Night Hog — BeerBellys | event.sameUid',
      '128 | 2026-10-17 21:00-01:00 | Night Hog — BeerBellys | time.endBeforeStart event.sameUid',
    ]);
    const notes = reading.rows.map((row) => row.reading.notes ?? '');
    expect(notes.every((text) => /Time: (?:\d\d:\d\d – \d\d:\d\d|TBA)\. Source: jordantuppermusic\.com$/.test(text))).toBe(true);
  });

  it('the street band’s: forty-two dates, on the clock of Pittsburgh once it is said', async () => {
    const file = new URL('street-band.ics', REAL);
    const inLondon = await read(file);
    expect(inLondon.rows).toHaveLength(42);
    const timed = inLondon.rows.filter((row) => row.reading.start !== null);
    expect(timed.every((row) => row.doubts.some(({ code }) => code === 'zone.utcAssumed'))).toBe(true);
    const chosen = await read(file, 'Europe/London', { mapping: null, timeZone: zone('America/New_York') });
    const find = (title: string) => lines(chosen).find((line) => line.includes(title));
    expect(find('Elks Fat Tuesday')).toBe('46 | 2026-02-17 19:00-19:45 | Elks Fat Tuesday 2026 |');
    expect(find('Winter Solstice')).toBe('356 | 2025-12-21 19:30-20:15 | Winter Solstice Parade |');
    expect(find('TacoMania')).toBe('196 | 2026-08-02 | TacoMania 2026 | date.writtenWithTime');
    expect(find('North Side')).toBe('36 | 2025-07-18 19:50-20:30 | North Side Music Festival 2025 | place.link');
    expect(find('Art All Night 2026')).toBe('336 | 2026-04-18 23:30-00:00 | Art All Night 2026 |');
  });
}
