import { type LocalDate, parts } from '../calendar/index.ts';
import type { GigType } from '../gigs/index.ts';
import { formatMoneyPlain, type Money } from '../money/index.ts';
import type { ChargeableExpense, ChargeableGig } from './charges.ts';

const months = 'January February March April May June July August September October November December'.split(' ');

/** A day as it is written in a sentence: 6 April 2026. */
export function longDate(date: LocalDate): string {
  const { year, month, day } = parts(date);
  return `${day} ${months[month - 1] ?? ''} ${year}`;
}

const work: Readonly<Record<GigType, string>> = {
  performance: 'Performance',
  teaching: 'Teaching',
  rehearsal: 'Rehearsal',
  recording: 'Recording session',
  admin: 'Administration',
  other: 'Engagement',
};

const titleAndDate = ({ title, date }: ChargeableGig): string => `${title}, ${longDate(date)}`;

/** The fee line: the nature of the work, the gig's title and its date (domain rules, Invoice lines from a gig). */
export const feeWords = (gig: ChargeableGig): string => `${work[gig.type]}: ${titleAndDate(gig)}`;

export const mileageWords = (gig: ChargeableGig): string => `Mileage: ${titleAndDate(gig)}`;

export const passengerWords = (gig: ChargeableGig): string =>
  `Passenger mileage, ${gig.passengers} ${gig.passengers === 1 ? 'passenger' : 'passengers'}: ${titleAndDate(gig)}`;

export const perDiemWords = (gig: ChargeableGig): string => `Per diem: ${titleAndDate(gig)}`;

export const expenseWords = (expense: ChargeableExpense): string =>
  `${expense.description}${expense.supplier === null ? '' : `, ${expense.supplier}`}, ${longDate(expense.date)}`;

/** Money as it is read in a sentence: £12.50, €1,200.00, ¥900. Exact: no float is involved. */
export function moneyWords(amount: Money): string {
  const plain = formatMoneyPlain(amount) as `${number}`; // a plain decimal, which Intl formats without a float (ECMA-402, ToIntlMathematicalValue)
  return new Intl.NumberFormat('en-GB', { style: 'currency', currency: amount.currency, currencyDisplay: 'narrowSymbol' }).format(plain);
}
