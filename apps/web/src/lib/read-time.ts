import { type LocalTime, parseLocalTime } from '@glovelly/domain/calendar';

/** Turns what a person types for a time into `HH:MM`: "19:30", "1930", "7.30pm", "7pm", "7", "noon", "midnight". `null` when no time can be meant. */
export function readTime(text: string): LocalTime | null {
  const typed = text.trim().toLowerCase().replace(/\s+/g, '');
  if (typed === 'noon' || typed === 'midday') return parseLocalTime('12:00');
  if (typed === 'midnight') return parseLocalTime('00:00');
  const shape = /^(\d{1,2})(?:[:.h]?(\d{2}))?(am?|pm?)?$/.exec(typed);
  if (!shape) return null;
  const [, hours = '', minutes = '00', half] = shape;
  const hour = Number(hours);
  if (half !== undefined && (hour < 1 || hour > 12)) return null;
  const shifted = half === undefined ? hour : (hour % 12) + (half.startsWith('p') ? 12 : 0);
  return parseLocalTime(`${String(shifted).padStart(2, '0')}:${minutes}`);
}
