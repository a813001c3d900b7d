import { divideRounded, type Money, money } from '../money/index.ts';
import type { Discount, LineFigures } from './line.ts';

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
 * six times as fast. Every product below stays within 2^53, where a division rounded down is exact. Two functions, each small enough for V8 to inline.
 */
const figures = new BigInt64Array(3);
const [low, high] = [new Uint32Array(figures.buffer), new Int32Array(figures.buffer)];

/** A figure as a number: exact within 2^53, and beyond 2^53 when it is. */
const read = (figure: number): number =>
  (high[2 * figure + 1] as number) * 2 ** 32 + (low[2 * figure] as number); /* 0, 1 or 2: within both */

/** {@link exactNet} as a number; `NaN` for a line that is too large, or negative, to be worked out in one. */
export function smallNet(line: LineFigures): number {
  figures[0] = line.quantity;
  figures[1] = line.unitPrice.e4;
  const exact = read(0) * read(1);
  if (!(exact >= 0 && exact < 9e15)) return Number.NaN;
  return line.discount === null ? Math.floor((exact + 5e7) / 1e8) : smallNetAfter(line.discount, exact);
}

/** Most that a discount takes from a line here, so that a million of these nets still add up within 2^53. */
const MOST_OFF = 1e9;

function smallNetAfter(discount: Discount, exact: number): number {
  const whole = Math.floor(exact / 1e8);
  const part = exact - whole * 1e8;
  if (discount.kind === 'amount') {
    figures[2] = discount.amount.minor;
    const off = read(2);
    return off >= -MOST_OFF && off <= MOST_OFF ? whole - off + (part < 5e7 ? 0 : 1) : Number.NaN;
  }
  figures[2] = discount.percent;
  const kept = 10_000 - read(2);
  if (!(kept >= 0 && kept <= 10_000)) return Number.NaN;
  const share = whole * kept; // whole and part apart: exact x kept would leave 2^53
  if (part === 0) return Math.floor((share + 5e3) / 1e4);
  const floor = Math.floor(share / 1e4);
  return floor + Math.floor(((share - floor * 1e4) * 1e8 + part * kept + 5e11) / 1e12);
}
