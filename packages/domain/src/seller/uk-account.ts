import type { Brand } from '../kernel/index.ts';

/** Six digits that name a branch of a UK bank. */
export type SortCode = Brand<string, 'SortCode'>;

/** Eight digits: a UK account at that branch. */
export type AccountNumber = Brand<string, 'AccountNumber'>;

const compact = (text: string): string => text.replace(/[\s-]/g, '');

/** Reads "12-34-56", "12 34 56" or "123456". `null` for anything but six digits. */
export function parseSortCode(text: string): SortCode | null {
  const digits = compact(text);
  return /^\d{6}$/.test(digits) ? (digits as SortCode) : null; /* the one place that brands it: its shape is checked */
}

/** As it is printed on a bank card: 12-34-56. */
export const formatSortCode = (sortCode: SortCode): string => `${sortCode.slice(0, 2)}-${sortCode.slice(2, 4)}-${sortCode.slice(4)}`;

/** Reads an account number of 8 digits; one of 6 or 7 is filled with zeros in front (Vocalink, Validating account numbers, 3.2). `null` for anything else. */
export function parseAccountNumber(text: string): AccountNumber | null {
  const digits = compact(text);
  return /^\d{6,8}$/.test(digits)
    ? (digits.padStart(8, '0') as AccountNumber)
    : null; /* the one place that brands it: its shape is checked */
}
