import { wellFormed } from '@glovelly/domain/kernel';

/**
 * What is never seen and must not print as a box: soft hyphens, joiners, variation selectors, tags; and the signs that turn the direction
 * of text, with which a name could be made to read otherwise than it is.
 */
const INVISIBLE = /\u034f|[\ufe00-\ufe0f]|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e0fff}]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const SPACES = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/gu;
const PLAIN = /^[\x20-\x7e]*$/;

/** One line of text as it will be set: composed (NFC), without control or invisible characters, no half surrogate. */
export function printable(text: string): string {
  if (PLAIN.test(text)) return text;
  return wellFormed(text).normalize('NFC').replace(INVISIBLE, '').replace(SPACES, ' ');
}

/** The lines that the writer broke, each printable. */
export const printableLines = (text: string): string[] => text.split(/\r\n|[\r\n\u0085\u2028\u2029]/).map(printable);

/** Joins what is there into one line: `joined([' 1 High Street ', '', 'Cardiff'], ', ')` is "1 High Street, Cardiff". */
export const joined = (parts: readonly (string | null)[], separator: string): string =>
  parts
    .map((part) => (part === null ? '' : printable(part).trim()))
    .filter((part) => part !== '')
    .join(separator);
