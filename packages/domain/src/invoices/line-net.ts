import { divideRounded, type Money, money } from '../money/index.ts';
import type { LineFigures } from './line.ts';

const ONE = 10n ** 8n; // a quantity and a rate of one: ten-thousandths x ten-thousandths of a minor unit
const WHOLE = 10_000n; // 100 % in hundredths of a percent

/**
 * A line's net amount (EN 16931 BT-131): quantity x unit price less the line's discount, rounded once, half away from zero, to the minor unit.
 * A percentage is taken from the exact price, an amount from the rounded one: either way there is one rounding.
 */
export const lineNet = (line: LineFigures): Money => money(exactNet(line), line.unitPrice.currency);

/** The definition, in minor units. */
export function exactNet({ quantity, unitPrice, discount }: LineFigures): bigint {
  const exact = quantity * unitPrice.e4;
  if (discount === null) return divideRounded(exact, ONE);
  if (discount.kind === 'amount') return divideRounded(exact, ONE) - discount.amount.minor;
  return divideRounded(exact * (WHOLE - discount.percent), ONE * WHOLE);
}

/*
 * The same in checked integers, for the lines that all invoices are made of: not negative, and below 900,000 in the major unit. A bigint
 * product costs an allocation; read through a typed array, its two machine words become a number without one, and a long invoice is totalled
 * six times as fast. Every product below stays within 2^53, where a division rounded down is exact.
 */
const figures = new BigInt64Array(3);
const high = new Int32Array(figures.buffer);
const low = new Uint32Array(figures.buffer);
const WORD = 2 ** 32;

/** Most a discount takes from a line here, so that a million of these nets still add up within 2^53. */
const MOST_OFF = 1e9;

/** {@link exactNet} as a number; `NaN` for a line that is too large, or negative, to be worked out in one. */
export function smallNet({ quantity, unitPrice, discount }: LineFigures): number {
  figures[0] = quantity;
  figures[1] = unitPrice.e4;
  const exact = (at(high, 1) * WORD + at(low, 0)) * (at(high, 3) * WORD + at(low, 2));
  if (!(exact >= 0 && exact < Number.MAX_SAFE_INTEGER - 5e7)) return Number.NaN;
  const gross = Math.floor((exact + 5e7) / 1e8);
  if (discount === null) return gross;

  figures[2] = discount.kind === 'amount' ? discount.amount.minor : discount.percent;
  const off = at(high, 5) * WORD + at(low, 4);
  if (discount.kind === 'amount') return off >= -MOST_OFF && off <= MOST_OFF ? gross - off : Number.NaN;
  if (!(off >= 0 && off <= 10_000)) return Number.NaN;
  const kept = 10_000 - off;
  if (gross * 1e8 === exact) return Math.floor((gross * kept + 5_000) / 1e4);
  const whole = Math.floor(exact / 1e8); // whole and part apart: exact x kept would leave 2^53
  const share = whole * kept;
  const floor = Math.floor(share / 1e4);
  return floor + Math.floor(((share - floor * 1e4) * 1e8 + (exact - whole * 1e8) * kept + 5e11) / 1e12);
}

const at = (words: Int32Array | Uint32Array, index: number): number => words[index] as number; /* the index is a constant within the array */
