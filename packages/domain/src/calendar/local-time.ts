import type { Brand } from '../kernel/index.ts';

/** A wall-clock time of day, `HH:MM`, 00:00 to 23:59. It sorts as text. */
export type LocalTime = Brand<string, 'LocalTime'>;

/** Reads `HH:MM` (two digits each). `null` for any other shape. */
export const parseLocalTime = (text: string): LocalTime | null =>
  /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? (text as LocalTime) : null; /* the one place that brands a time: the shape is checked */

export const minutesOf = (time: LocalTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** What a clock shows so many minutes after a midnight; it goes round every day. */
export function timeAt(minutes: number): LocalTime {
  const ofDay = ((minutes % 1440) + 1440) % 1440;
  const two = (figure: number): string => String(figure).padStart(2, '0');
  return `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}` as LocalTime; /* within a day, so it is one */
}

/** Minutes from start to finish. A finish at or before the start is on the next day: a gig may end after midnight. */
export function durationMinutes(start: LocalTime, finish: LocalTime): number {
  const minutes = minutesOf(finish) - minutesOf(start);
  return minutes > 0 ? minutes : minutes + 24 * 60;
}
