import { separatorsOf } from './locale.ts';

/**
 * Turns what a person types for an amount or a quantity into a plain decimal ("1234.50"), or `null` when it cannot be meant as one.
 * Accepts the locale's and the English separators, currency signs and codes, spaces and apostrophes between thousands:
 * "1,234.5", "£12", "12 GBP", "1.234,50" (where the comma is the decimal sign), "-£5", "(5)". Text only: no number type is involved.
 */
export function readDecimal(text: string, locale: string): string | null {
  const bracketed = /^\((.+)\)$/.exec(text.trim());
  const bare = (bracketed?.[1] ?? text)
    .replace(/[\s\u00a0\u202f'’]/g, '')
    .replace(/[\p{Sc}]|^[A-Za-z]{3}|[A-Za-z]{3}$/gu, '')
    .replace(/[−–]/g, '-');
  const shape = /^(-?)([\d.,]*\d[\d.,]*)$/.exec(bare);
  const digits = shape?.[2];
  if (!digits) return null;
  const plain = placeDecimalPoint(digits, separatorsOf(locale).decimal === ',' ? ',' : '.');
  if (plain === null) return null;
  return `${shape[1] || bracketed ? '-' : ''}${plain}`;
}

function placeDecimalPoint(digits: string, localDecimal: ',' | '.'): string | null {
  const last = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
  if (last === -1) return digits;
  const sign = digits.charAt(last);
  const other = sign === ',' ? '.' : ',';
  const isSignOnce = digits.indexOf(sign) === last;
  const isMixed = digits.includes(other);
  // "1,234" with an English comma is a thousand and more; "1,5" can only be one and a half; "1.234.567" has no pence.
  const isDecimal = isSignOnce && (isMixed || sign === localDecimal || digits.length - last - 1 !== 3);
  const whole = isDecimal ? digits.slice(0, last) : digits;
  const fraction = isDecimal ? digits.slice(last + 1) : '';
  if (fraction.includes(other) || !isGrouped(whole)) return null;
  const joined = whole.replace(/[.,]/g, '') || '0';
  return fraction === '' ? joined : `${joined}.${fraction}`;
}

/** Thousands separators stand between groups of three (two before the last in Indian numbers), or the text was not a number. */
const isGrouped = (whole: string): boolean =>
  /^\d*$/.test(whole) || /^\d{1,3}(,\d{2,3})*,\d{3}$/.test(whole) || /^\d{1,3}(\.\d{3})+$/.test(whole);
