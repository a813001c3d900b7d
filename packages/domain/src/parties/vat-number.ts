import type { Brand } from '../kernel/index.ts';

/** A VAT identification number as it is printed (EN 16931 BT-31, BT-48): country prefix, then the number, without spaces. */
export type VatNumber = Brand<string, 'VatNumber'>;

const BRITISH = /^(?:GB|XI)(?:(\d{9})(?:\d{3})?|GD[0-4]\d\d|HA[5-9]\d\d)$/;
const FOREIGN = /^[A-Z]{2}(?=.*\d.*\d)[0-9A-Z+*]{2,13}$/;
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2];

/**
 * Reads a VAT number, with or without spaces, dots and dashes; nine or twelve digits alone are British. British ones must pass their checksum
 * (HMRC: seven weighted digits plus the check pair leave 0 or 42 modulo 97), others must have the shape of the EU's. `null` for anything else.
 */
export function parseVatNumber(text: string): VatNumber | null {
  const compact = text.replace(/[\s.-]/g, '').toUpperCase();
  const prefixed = /^\d{9}(?:\d{3})?$/.test(compact) ? `GB${compact}` : compact;
  const british = prefixed.startsWith('GB') || prefixed.startsWith('XI');
  return (british ? isBritish(prefixed) : FOREIGN.test(prefixed))
    ? (prefixed as VatNumber)
    : null; /* the one place that brands it: checked */
}

function isBritish(text: string): boolean {
  const match = BRITISH.exec(text);
  if (!match) return false;
  const digits = match[1];
  if (digits === undefined) return true; // a government department or health authority: a number from a list, without a checksum
  const weighted = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  const remainder = (weighted + Number(digits.slice(7))) % 97;
  return remainder === 0 || remainder === 42; // 42: the newer series adds 55 before dividing
}
