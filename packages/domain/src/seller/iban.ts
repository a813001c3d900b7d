import type { Brand } from '../kernel/index.ts';

/** An International Bank Account Number (ISO 13616), compact and in capitals. */
export type Iban = Brand<string, 'Iban'>;

/** A Business Identifier Code (ISO 9362): 8 or 11 characters, in capitals. */
export type Bic = Brand<string, 'Bic'>;

const SHAPE = /^[A-Z]{2}\d\d[A-Z0-9]{11,30}$/;
const BRITISH = /^GB\d\d[A-Z]{4}\d{14}$/;

/** Reads an IBAN, with or without spaces. `null` when its shape is wrong or its two check digits do not fit the rest (ISO 7064, MOD 97-10). */
export function parseIban(text: string): Iban | null {
  const compact = text.replace(/[\s-]/g, '').toUpperCase();
  if (!SHAPE.test(compact) || (compact.startsWith('GB') && !BRITISH.test(compact))) return null;
  return remainder97(compact.slice(4) + compact.slice(0, 4)) === 1 ? (compact as Iban) : null; /* the one place that brands it: checked */
}

/** The remainder modulo 97 of a text in which A is 10 and Z is 35. Digit by digit: the number itself has up to 60 digits. */
const remainder97 = (text: string): number =>
  [...text].flatMap((sign) => [...Number.parseInt(sign, 36).toString()]).reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);

/** As it is printed, in groups of four. `parseIban` reads it back. */
export const formatIban = (iban: Iban): string => iban.replace(/(.{4})(?=.)/g, '$1 ');

/** Reads a BIC in any case. `null` when it is not bank (4 letters), country (2 letters), place (2) and perhaps branch (3). */
export function parseBic(text: string): Bic | null {
  const compact = text.replace(/\s/g, '').toUpperCase();
  return /^[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/.test(compact)
    ? (compact as Bic)
    : null; /* the one place that brands it: its shape is checked */
}
