import type { GigStatus, GigType } from '../gigs/index.ts';
import type { Doubt } from './doubt.ts';
import { excerpt } from './excerpt.ts';

const TYPES: readonly (readonly [RegExp, GigType])[] = [
  [/\b(?:lesson|lessons|teach\w*|tuition|workshop|class|classes|tutor\w*)\b/i, 'teaching'],
  [/\b(?:rehears\w*|practice|run-?through)\b/i, 'rehearsal'],
  [/\b(?:record\w*|studio|session)\b/i, 'recording'],
  [/\b(?:admin\w*|meeting|office)\b/i, 'admin'],
  [/\b(?:perform\w*|gig|concert|show|wedding|festival|function|party|live|busk\w*|parade|dance|ceilidh|funeral)\b/i, 'performance'],
  [/^other$/i, 'other'],
];

const STATUSES: readonly (readonly [RegExp, GigStatus])[] = [
  [/\b(?:cancel\w*|called off|postponed)\b/i, 'cancelled'],
  [/\b(?:complete\w*|done|played|past|paid|invoiced)\b/i, 'completed'],
  [/\b(?:unconfirmed|not confirmed|tentative|draft|pencil\w*|provisional\w*|tb[ac]|enquiry|inquiry|hold|option)\b/i, 'draft'],
  [/\b(?:confirm\w*|booked|yes|ok|agreed)\b/i, 'confirmed'],
];

const firstMatch = <Value>(text: string, table: readonly (readonly [RegExp, Value])[]): Value | null =>
  table.find(([words]) => words.test(text))?.[1] ?? null;

/** Reads the nature of the work from a cell such as "Piano lesson" or "Wedding". */
export function readType(written: string): { readonly type: GigType | null; readonly doubts: readonly Doubt[] } {
  const text = excerpt(written);
  const type = firstMatch(text, TYPES);
  return { type, doubts: text === '' || type !== null ? [] : [{ code: 'type.unknown', text }] };
}

/** Reads the state of a booking from a cell such as "Pencilled" or "Confirmed". */
export function readStatus(written: string): { readonly status: GigStatus | null; readonly doubts: readonly Doubt[] } {
  const text = excerpt(written);
  const status = firstMatch(text, STATUSES);
  return { status, doubts: text === '' || status !== null ? [] : [{ code: 'status.unknown', text }] };
}
