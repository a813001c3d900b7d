import { type LocalTime, parseLocalTime } from '../calendar/index.ts';

/** A time of day as it is written, before am or pm is settled. */
export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly half: 'am' | 'pm' | null;
  /** Written without minutes, or with a single digit before eight o'clock: nobody can tell the morning from the evening. */
  readonly vague: boolean;
}

const WORDS: Readonly<Record<string, Clock>> = {
  noon: { hour: 12, minute: 0, half: null, vague: false },
  midday: { hour: 12, minute: 0, half: null, vague: false },
  midnight: { hour: 0, minute: 0, half: null, vague: false },
};

const CLOCK = /^(\d{1,2})(?:[:.h](\d{2})(?::\d{2})?)?\s?(?:(a|p)\.?\s?m?\.?)?h?$/;
const FOUR_DIGITS = /^([01]\d|2[0-4])([0-5]\d)\s?(?:h|hrs|hours)?$/;

/** Reads one clock: `14:30`, `19.30`, `7pm`, `7.30 p.m.`, `1930`, `20h15`, `noon`. `null` when it is none. */
export function clock(written: string): Clock | null {
  const text = written.trim().toLowerCase();
  const word = WORDS[text];
  if (word) return word;
  const [, hours, minutes] = FOUR_DIGITS.exec(text) ?? [];
  if (hours !== undefined) return { hour: Number(hours), minute: Number(minutes), half: null, vague: false };
  const [, hour, minute, half] = CLOCK.exec(text) ?? [];
  if (hour === undefined || Number(hour) > 24 || Number(minute ?? 0) > 59) return null;
  if (half !== undefined && (Number(hour) < 1 || Number(hour) > 12)) return null;
  const vague =
    half === undefined && Number(hour) >= 1 && (minute === undefined ? Number(hour) < 13 : hour.length === 1 && Number(hour) < 8);
  return { hour: Number(hour), minute: Number(minute ?? 0), half: half === undefined ? null : half === 'a' ? 'am' : 'pm', vague };
}

/** The wall-clock time; 24:00 is midnight. `null` for hours that no clock shows, as 24:30. */
export function timeOf({ hour, minute, half }: Clock): LocalTime | null {
  if (hour === 24 && minute > 0) return null;
  const hours = half === null ? hour % 24 : (hour % 12) + (half === 'pm' ? 12 : 0);
  return parseLocalTime(`${String(hours).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
}
