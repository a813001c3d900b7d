import { compareDates } from '../calendar/index.ts';
import { isCharged } from '../expenses/index.ts';
import { err, invariant, ok, type Result } from '../kernel/index.ts';
import { chargedMiles, chargedPassengerMiles, mostMiles, mostPassengers } from '../mileage/index.ts';
import { type Currency, isZero, type Money, mostMinor, one, type Quantity, type Rate, rateOf, subtract } from '../money/index.ts';
import type { ChargeableExpense, ChargeableGig, Charges, ChargeTerms, GeneratedLine } from './charges.ts';
import type { ChargeFailure, ChargeTooLarge, ExpenseInAnotherCurrency, MileageRateMissing, NamedGig } from './failures.ts';
import type { LineSource } from './line.ts';
import { expenseWords, feeWords, mileageWords, passengerWords, perDiemWords } from './wording.ts';

/**
 * The lines that gigs of one client are charged by: gigs by date, then title; of each its fee, mileage, passenger mileage, per diem and claimable expenses,
 * in that order, what is zero, and what an issued invoice charges already, left out (domain rules, Invoice lines from a gig). The one generator for a gig, several gigs and a client's month.
 * Refuses the whole when one gig cannot be on the invoice: cancelled, without a client, on a live invoice, of another client or in another currency.
 */
export function linesFromGigs(gigs: readonly ChargeableGig[], terms: ChargeTerms): Result<Charges, ChargeFailure> {
  const together = chargedTogether(gigs);
  if (!together.ok) return together;
  const { clientId, currency } = together.value;
  const rates = terms.ratesOf(clientId, currency);
  const lines: GeneratedLine[] = [];
  for (const gig of together.value.gigs) {
    const own = linesOf(gig, currency, rates, terms);
    if (!own.ok) return own;
    lines.push(...own.value);
  }
  return ok({ clientId, currency, lines });
}

/** Whose invoice gigs go on, in which currency and in which order; or why they cannot be on one. Each gig is free and of one client. */
export function chargedTogether(
  gigs: readonly ChargeableGig[],
): Result<Pick<Charges, 'clientId' | 'currency'> & { readonly gigs: readonly ChargeableGig[] }, ChargeFailure> {
  const sorted = inOrder(gigs);
  const [first] = sorted;
  if (first === undefined) return err({ code: 'invoice.noGigs' });
  const refusal = sorted.map((gig) => refusalOf(gig, first)).find((found) => found !== null);
  if (refusal) return err(refusal);
  invariant(first.clientId !== null, 'a gig without a client is refused');
  return ok({ clientId: first.clientId, currency: currencyOf(first), gigs: sorted });
}

/** Gigs in the order in which an invoice lists them: by date, then title, then id, so that every generation gives one order. */
export const inOrder = <G extends Pick<ChargeableGig, 'date' | 'title' | 'id'>>(gigs: readonly G[]): G[] =>
  gigs.toSorted((a, b) => compareDates(a.date, b.date) || compareText(a.title, b.title) || compareText(a.id, b.id));

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const named = ({ id, title }: ChargeableGig): NamedGig => ({ id, title });

/** The currency a gig is charged in. A zero says nothing: a per diem alone decides. */
const currencyOf = ({ fee, perDiem }: ChargeableGig): Currency => (isZero(fee) ? perDiem : fee).currency;

function refusalOf(gig: ChargeableGig, first: ChargeableGig): ChargeFailure | null {
  if (gig.invoice) return { code: 'invoice.gigInvoiced', gig: named(gig), invoiceId: gig.invoice.id, number: gig.invoice.number };
  if (gig.status === 'cancelled') return { code: 'invoice.gigCancelled', gig: named(gig) };
  if (gig.clientId === null) return { code: 'invoice.gigWithoutClient', gig: named(gig) };
  if (gig.clientId !== first.clientId) return { code: 'invoice.gigsOfTwoClients', first: named(first), other: named(gig) };
  const [currency, expected] = [currencyOf(gig), currencyOf(first)];
  if (currency === expected) return null;
  return { code: 'invoice.gigsInTwoCurrencies', first: { ...named(first), currency: expected }, other: { ...named(gig), currency } };
}

function linesOf(
  gig: ChargeableGig,
  currency: Currency,
  rates: ReturnType<ChargeTerms['ratesOf']>,
  terms: ChargeTerms,
): Result<GeneratedLine[], ExpenseInAnotherCurrency | MileageRateMissing | ChargeTooLarge> {
  const large = tooLarge(gig);
  if (large !== null) return err({ code: 'invoice.chargeTooLarge', gig: named(gig), description: large });

  const line = (source: LineSource, description: string, quantity: Quantity, unit: string | null, unitPrice: Rate): GeneratedLine => ({
    source,
    description,
    quantity,
    unit,
    unitPrice,
    discount: null,
    vat: terms.vat,
  });
  const amount = (source: LineSource, description: string, charged: Money) => line(source, description, one, null, rateOf(charged));
  const miles = chargedMiles(gig);
  const passengerMiles = chargedPassengerMiles(gig);
  const [perMile, perPassengerMile] = [rates.perMile, rates.perPassengerMile];
  if ((miles > 0n && perMile === null) || (passengerMiles > 0n && perPassengerMile === null)) {
    return err({ code: 'invoice.mileageRateMissing', gig: named(gig), currency });
  }

  const lines: GeneratedLine[] = [];
  if (!isZero(gig.fee)) lines.push(amount({ origin: 'fee', gigId: gig.id }, feeWords(gig), gig.fee));
  if (miles > 0n && perMile !== null && perMile.e4 !== 0n)
    lines.push(line({ origin: 'mileage', gigId: gig.id }, mileageWords(gig), miles, 'mile', perMile));
  if (passengerMiles > 0n && perPassengerMile !== null && perPassengerMile.e4 !== 0n)
    lines.push(line({ origin: 'passengers', gigId: gig.id }, passengerWords(gig), passengerMiles, 'mile', perPassengerMile));
  if (!isZero(gig.perDiem)) lines.push(amount({ origin: 'per_diem', gigId: gig.id }, perDiemWords(gig), gig.perDiem));
  for (const expense of gig.expenses.filter((each) => isCharged(each) && !each.isChargedElsewhere)) {
    if (expense.amount.currency !== currency) {
      return err({
        code: 'invoice.expenseInAnotherCurrency',
        gig: named(gig),
        expenseId: expense.id,
        currency: expense.amount.currency,
        expected: currency,
      });
    }
    lines.push(amount({ origin: 'expense', gigId: gig.id, expenseId: expense.id }, expenseWords(expense), rechargeOf(expense, terms)));
  }
  return ok(lines);
}

/** In the words of its line, what of a gig is beyond what is accepted today. A line of it would leave what an invoice can hold. */
function tooLarge(gig: ChargeableGig): string | null {
  const isLarge = ({ minor }: Money) => minor > mostMinor || minor < -mostMinor;
  if (isLarge(gig.fee)) return feeWords(gig);
  if (gig.driving && (gig.miles > mostMiles || gig.passengers > mostPassengers)) return mileageWords(gig);
  if (isLarge(gig.perDiem)) return perDiemWords(gig);
  const expense = gig.expenses.find((each) => isCharged(each) && !each.isChargedElsewhere && isLarge(each.amount));
  return expense ? expenseWords(expense) : null;
}

/**
 * What an expense is passed on at: what was paid. A seller registered for VAT reclaims the VAT in it and charges VAT on the line instead,
 * so that only what is left is passed on (VAT Notice 700, section 25: costs recharged that are no disbursements).
 */
const rechargeOf = (expense: ChargeableExpense, { vatRegistered }: ChargeTerms): Money =>
  vatRegistered && expense.vat !== null ? subtract(expense.amount, expense.vat) : expense.amount;
