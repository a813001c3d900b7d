import { formatIban as groupsOfFour, formatSortCode as hyphenated, parseIban, parseSortCode } from '@glovelly/domain/seller';

/** "12-34-56", as on a bank card. What is no sort code is left as written. */
export function formatSortCode(text: string): string {
  const sortCode = parseSortCode(text);
  return sortCode === null ? text : hyphenated(sortCode);
}

/** In groups of four, the paper form of ISO 13616. What is no IBAN is left as written. */
export function formatIban(text: string): string {
  const iban = parseIban(text);
  return iban === null ? text : groupsOfFour(iban);
}
