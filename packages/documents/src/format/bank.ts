/** "12-34-56", as on a bank card. Anything but six digits is left as written. */
export function formatSortCode(text: string): string {
  const digits = /^\s*(\d\d)[\s-]?(\d\d)[\s-]?(\d\d)\s*$/.exec(text);
  return digits ? digits.slice(1).join('-') : text;
}

/** In groups of four, the paper form of ISO 13616. */
export const formatIban = (text: string): string =>
  text
    .replace(/\s/g, '')
    .toUpperCase()
    .replace(/(.{4})(?=.)/g, '$1 ');
