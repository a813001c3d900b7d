import type { Words } from './domain-words.ts';
import { wordsFor } from './words.ts';

/** What a form says of a refusal: the whole words, those for its fields under the names of its inputs. `null` while nothing was refused. */
export function refusalOf(error: unknown): Words | null {
  if (!error) return null;
  const words = wordsFor(error);
  if (!words.fields) return words;
  return { ...words, fields: Object.fromEntries(Object.entries(words.fields).map(([path, text]) => [inputOf(path), text])) };
}

/** The path of a value as it travels → the input it is written in: an update's is its patch, an amount's its field, an address's the list it is in. */
const inputOf = (path: string): string =>
  path
    .replace(/^patch\./, '')
    .replace(/\.(amount|minor)$/, '')
    .replace(/^ccEmails\.\d+$/, 'ccEmails');
