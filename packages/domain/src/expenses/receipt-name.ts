import { type ReceiptKind, receiptKinds } from './receipt.ts';

const MOST = 100;
const ENDING = /\.[a-z][a-z0-9]{1,4}\s*$/i;
// Control characters, what file systems and headers treat as syntax, and the marks that reverse the direction of text ("gpj.exe").
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const UNSAFE = /[\u0000-\u001f\u007f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

/**
 * A file name that is safe to keep, show and save under: what the sender called it without folders and unsafe characters, of at most 100
 * characters, with exactly the ending of what it is. A name that leaves nothing becomes "receipt". Naming twice changes nothing.
 */
export function receiptName(given: string, kind: ReceiptKind): string {
  const last = given.slice(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
  const stem = last.replace(UNSAFE, ' ').replace(/\s+/g, ' ').replace(ENDING, '');
  const clean = trimmed([...trimmed(stem)].slice(0, MOST).join(''));
  return `${clean === '' ? 'receipt' : clean}.${receiptKinds[kind]}`;
}

const trimmed = (text: string): string => text.replace(/^[\s.]+|[\s.]+$/g, '');
