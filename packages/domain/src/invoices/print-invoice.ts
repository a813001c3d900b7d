import { compareDates, type LocalDate } from '../calendar/index.ts';
import { formatPercentage, isZero, one, type Quantity, zero } from '../money/index.ts';
import { addressLines, type Country, type PostalAddress, type VatNumber } from '../parties/index.ts';
import { type Seller, writeBankDetails } from '../seller/index.ts';
import type { InvoiceDocument, PrintedLine, Supply } from './document.ts';
import { dueDateOf } from './due-date.ts';
import type { Draft } from './invoice.ts';
import type { InvoiceLine } from './line.ts';
import { lineNet } from './line-net.ts';
import { figuresOf } from './readiness.ts';
import { type InvoiceTotals, totalInvoice } from './total-invoice.ts';
import type { VatTreatment } from './vat.ts';
import { longDate, moneyWords } from './wording.ts';

/** Who the invoice is to, as it is printed (EN 16931 BG-7). */
export interface PrintedClient {
  readonly name: string;
  readonly address: PostalAddress;
  readonly vatNumber: VatNumber | null;
  readonly purchaseOrderReference: string | null;
}

export interface PrintFacts {
  /** `null` while it is a draft. */
  readonly number: string | null;
  readonly invoiceDate: LocalDate;
  readonly terms: number;
  readonly seller: Seller;
  readonly client: PrintedClient;
  /** The days of the gigs, in any order; a day may be there twice. */
  readonly supplyDates: readonly LocalDate[];
}

/**
 * An invoice as it is shown: the printed column adds up to the printed total, and screen, PDF and frozen record are one. The seller's VAT is on it when
 * registered, and else nothing of VAT. The same draft and facts give the same document.
 */
export function printInvoice(draft: Draft, facts: PrintFacts): InvoiceDocument {
  const { number, invoiceDate, terms, seller, client } = facts;
  const totals = totalInvoice(figuresOf(draft));
  const dueDate = dueDateOf(invoiceDate, terms);
  const [home, theirs] = [seller.address.country, client.address.country];
  const abroad = home !== null && theirs !== null && home !== theirs;
  return {
    ...(number === null ? { kind: 'draft invoice', number } : { kind: 'invoice', number }),
    invoiceDate,
    dueDate,
    supply: supplyOf(facts.supplyDates),
    seller: {
      name: seller.name ?? '',
      tradingName: seller.tradingName,
      address: [...addressLines(seller.address), ...(abroad ? [countryName(home)] : [])],
      email: seller.email,
      phone: seller.phone,
      vatNumber: draft.vatRegistered ? seller.vatNumber : null,
      logo: null,
    },
    buyer: {
      name: client.name,
      contact: null,
      address: [...addressLines(client.address), ...(abroad ? [countryName(theirs)] : [])],
      vatNumber: client.vatNumber,
    },
    purchaseOrder: draft.purchaseOrderReference ?? client.purchaseOrderReference,
    lines: draft.lines.map((line) => printLine(line, draft.vatRegistered)),
    adjustments: adjustmentsOf(draft, totals),
    vat: draft.vatRegistered
      ? {
          breakdown: totals.breakdown.map(({ treatment, taxable, vat }) => ({ rate: rateWords(treatment), taxable, vat })),
          total: totals.vat,
        }
      : null,
    totals: { lines: totals.net, net: totals.taxable, total: totals.total, paid: zero(draft.currency), due: totals.total },
    payment: seller.bank === null ? null : { ...writeBankDetails(seller.bank), reference: number },
    notes: draft.description,
    terms: [termsWords(terms, dueDate), seller.paymentNote].filter((words) => words !== null).join('\n'),
  };
}

const MOST_DAYS = 6; // more than these are read as a period

function supplyOf(dates: readonly LocalDate[]): Supply | null {
  const days = [...new Set(dates)].toSorted(compareDates);
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return null;
  return days.length > MOST_DAYS ? { kind: 'period', from, to } : { kind: 'days', days };
}

const printLine = (line: InvoiceLine, vatRegistered: boolean): PrintedLine => ({
  description: line.description,
  detail: null,
  quantity: line.quantity,
  unit: line.unit === null ? null : inPlural(line.unit, line.quantity),
  unitPrice: line.unitPrice,
  discount: discountWords(line),
  vatRate: vatRegistered ? rateWords(line.vat) : null,
  net: lineNet(line),
});

const inPlural = (unit: string, count: Quantity): string => (count === one || unit.endsWith('s') ? unit : `${unit}s`);

function discountWords({ discount }: InvoiceLine): string | null {
  if (discount === null) return null;
  return discount.kind === 'percent' ? `${formatPercentage(discount.percent)}% discount` : `${moneyWords(discount.amount)} discount`;
}

/** How a treatment is printed: its rate, or the word that stands for there being none. */
export function rateWords({ category, rate }: VatTreatment): string {
  switch (category) {
    case 'S':
      return `${formatPercentage(rate)}%`;
    case 'Z':
      return '0%';
    case 'E':
      return 'Exempt';
    case 'O':
      return 'No VAT';
  }
}

function adjustmentsOf({ discount }: Draft, totals: InvoiceTotals): InvoiceDocument['adjustments'] {
  if (discount === null || isZero(totals.discount)) return [];
  const share = discount.discount.kind === 'percent' ? ` (${formatPercentage(discount.discount.percent)}%)` : '';
  return [{ kind: 'allowance', reason: `${discount.reason ?? 'Discount'}${share}`, amount: totals.discount }];
}

const termsWords = (terms: number, dueDate: LocalDate): string =>
  terms === 0
    ? `Payment is due on the day of this invoice, ${longDate(dueDate)}.`
    : `Payment is due within ${terms} ${terms === 1 ? 'day' : 'days'}, by ${longDate(dueDate)}.`;

const countryNames = new Intl.DisplayNames('en-GB', { type: 'region' });
const countryName = (country: Country): string => countryNames.of(country) ?? country;
