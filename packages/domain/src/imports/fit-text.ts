import { wellFormed } from '../kernel/index.ts';
import type { Doubt } from './doubt.ts';
import type { Reading } from './reading.ts';

/** The longest texts that a gig holds; the contract says the same of what is typed. */
export const LONGEST = { title: 200, venueName: 200, venueAddress: 500, notes: 10_000 } as const;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is replaced
const CONTROL = /[\u0000-\u001f\u007f]+/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: line breaks and tabs stay in notes
const CONTROL_BUT_BREAKS = /[\u0000-\u0008\u000b-\u001f\u007f]/g;
// what a cut leaves of a character
const LONE_SURROGATE = /\p{Surrogate}/gu;

export const oneLine = (text: string): string => wellFormed(text).replace(CONTROL, ' ').replace(/ {2,}/g, ' ').trim();

const severalLines = (text: string): string => wellFormed(text).replace(/\r\n?/g, '\n').replace(CONTROL_BUT_BREAKS, ' ').trim();

/**
 * Brings the texts of a reading to what a gig can hold: one line, no control characters, a longest length. What is cut off is
 * not lost: the whole text goes to the notes, and a doubt says so.
 */
export function fitTexts(reading: Reading): { readonly reading: Reading; readonly doubts: readonly Doubt[] } {
  const doubts: Doubt[] = [];
  const overflow: string[] = [];
  const fitted = (field: 'title' | 'venueName' | 'venueAddress', text: string): string => {
    const whole = oneLine(text);
    if (whole.length <= LONGEST[field]) return whole;
    doubts.push({ code: 'text.cut', field });
    overflow.push(whole);
    return cut(whole, LONGEST[field]);
  };
  const optional = (field: 'venueName' | 'venueAddress') => (reading[field] === null ? null : fitted(field, reading[field]) || null);
  const title = fitted('title', reading.title);
  const venueName = optional('venueName');
  const venueAddress = optional('venueAddress');
  const notes = severalLines([reading.notes ?? '', ...overflow].filter((text) => text.trim() !== '').join('\n'));
  if (notes.length > LONGEST.notes) doubts.push({ code: 'text.cut', field: 'notes' });
  const client = reading.client === null ? null : cut(oneLine(reading.client), LONGEST.title) || null;
  return { reading: { ...reading, title, venueName, venueAddress, client, notes: cut(notes, LONGEST.notes) || null }, doubts };
}

const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(LONE_SURROGATE, '')}…`;
