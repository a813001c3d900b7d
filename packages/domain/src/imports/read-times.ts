import { durationMinutes, type LocalTime } from '../calendar/index.ts';
import { type Clock, clock, timeOf } from './clock.ts';
import type { Doubt } from './doubt.ts';
import { excerpt } from './excerpt.ts';

export interface TimesReading {
  readonly start: LocalTime | null;
  readonly finish: LocalTime | null;
  readonly doubts: readonly Doubt[];
}

const NOT_GIVEN = /^(?:n\.?\/?a\.?|tb[acd]\.?|[-–—?.]+|unknown|none|not known|all day|various|to be (?:confirmed|announced))$/i;
const OPEN = /^(?:late|close|end|finish|\?|tb[acd]|onwards?|)$/i;
const FOUR_GROUPS = /^(\d{1,2}:\d{2}):(\d{1,2}:\d{2})$/;
const RANGE = /^(.+?)\s*(?:-|–|—|~|→|\bto\b|\buntil\b|\btill?\b)\s*(.*)$/iu;
const TWO_CLOCKS = /^(\d{1,2}[:.]\d{2})\s+(\d{1,2}[:.]\d{2})$/;

/** A gig of more hours than this is more likely a misreading. */
const LONG_HOURS = 14;

/** Reads `14:30 - 19:00`, `7-11pm`, `8pm till late`, `16:45:19:30` or one time. Never throws; what is no time gives none and says so. */
export function readTimes(written: string): TimesReading {
  const text = excerpt(written);
  if (text === '') return { start: null, finish: null, doubts: [] };
  if (NOT_GIVEN.test(text)) return { start: null, finish: null, doubts: [{ code: 'time.notGiven', text }] };

  const [, fromGroup, toGroup] = FOUR_GROUPS.exec(text) ?? TWO_CLOCKS.exec(text) ?? [];
  if (fromGroup !== undefined && toGroup !== undefined) return range(text, fromGroup, toGroup, [{ code: 'time.separatorAssumed', text }]);
  const single = clock(text);
  if (single) return one(text, single);
  const [, from, to] = RANGE.exec(text) ?? [];
  return from === undefined || to === undefined ? unreadable(text) : range(text, from, to, []);
}

/** Reads a cell that holds one time only, as of a column "Get-in". */
export function readTime(written: string): { readonly time: LocalTime | null; readonly doubts: readonly Doubt[] } {
  const { start, finish, doubts } = readTimes(written);
  return finish === null ? { time: start, doubts } : { time: null, doubts: [{ code: 'time.unreadable', text: excerpt(written) }] };
}

const unreadable = (text: string): TimesReading => ({ start: null, finish: null, doubts: [{ code: 'time.unreadable', text }] });

function one(text: string, read: Clock): TimesReading {
  const start = timeOf(read);
  if (start === null) return unreadable(text);
  return { start, finish: null, doubts: read.vague ? [{ code: 'time.halfOfDayAssumed', text }] : [] };
}

function range(text: string, from: string, to: string, doubts: readonly Doubt[]): TimesReading {
  const begins = clock(from);
  if (begins === null) return unreadable(text);
  if (OPEN.test(to.trim())) {
    const { start, doubts: ofStart } = one(text, begins);
    return { start, finish: null, doubts: [...ofStart, { code: 'time.finishOpen', text }] };
  }
  const ends = clock(to);
  const [start, finish] = ends ? halves(begins, ends) : [null, null];
  if (ends === null || start === null || finish === null) return unreadable(text);
  const vague = begins.half === null && ends.half === null && begins.hour < 13 && ends.hour < 13 && (begins.vague || ends.vague);
  const hours = durationMinutes(start, finish) / 60;
  return {
    start,
    finish,
    doubts: [
      ...doubts,
      ...(vague ? [{ code: 'time.halfOfDayAssumed', text } as const] : []),
      ...(hours > LONG_HOURS ? [{ code: 'time.long', hours: Math.round(hours) } as const] : []),
    ],
  };
}

/** In `7-11pm` and `10pm-2` one half of the day is written for both: the other clock takes the half that makes the gig shorter. */
function halves(begins: Clock, ends: Clock): readonly [LocalTime | null, LocalTime | null] {
  const open = (side: Clock) => side.half === null && side.hour >= 1 && side.hour <= 12;
  if (begins.half === null && ends.half !== null && open(begins)) return shortest(begins, ends, (half) => [{ ...begins, half }, ends]);
  if (ends.half === null && begins.half !== null && open(ends)) return shortest(begins, ends, (half) => [begins, { ...ends, half }]);
  return [timeOf(begins), timeOf(ends)];
}

function shortest(
  begins: Clock,
  ends: Clock,
  pair: (half: 'am' | 'pm') => readonly [Clock, Clock],
): readonly [LocalTime | null, LocalTime | null] {
  const candidates = (['pm', 'am'] as const).map((half) => pair(half).map(timeOf));
  const lasting = ([start, finish]: readonly (LocalTime | null | undefined)[]) =>
    start && finish ? durationMinutes(start, finish) : Number.POSITIVE_INFINITY;
  const [best] = candidates.toSorted((a, b) => lasting(a) - lasting(b));
  return [best?.[0] ?? timeOf(begins), best?.[1] ?? timeOf(ends)];
}
