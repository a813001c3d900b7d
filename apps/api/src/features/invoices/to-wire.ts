import type { DifferenceWire, DraftWire, InvoiceItemWire, InvoiceLineWire, TotalsWire } from '@glovelly/contract/invoices';
import type { LocalDate } from '@glovelly/domain/calendar';
import {
  amountDue,
  type ChargeableGig,
  chargesNow,
  type Discount,
  type Draft,
  differsFromGigs,
  figuresOf,
  type InvoiceFacts,
  type InvoiceLine,
  type InvoiceTotals,
  inOrder,
  lineNet,
  missingForInvoice,
  sourceKey,
  statusOf,
  termsOf,
  totalInvoice,
  type VatTreatment,
} from '@glovelly/domain/invoices';
import { formatPercentage, formatQuantity, formatRate, type Rate } from '@glovelly/domain/money';
import { adviceForIssue, writeBankDetails } from '@glovelly/domain/seller';
import { moneyToWire } from '../../money-to-wire.ts';
import type { Desk } from './desk.ts';

const rateToWire = (rate: Rate) => ({ amount: formatRate(rate), currency: rate.currency });
const vatToWire = ({ category, rate }: VatTreatment) => ({ category, rate: formatPercentage(rate) });

const discountToWire = (discount: Discount) =>
  discount.kind === 'percent'
    ? { kind: discount.kind, percent: formatPercentage(discount.percent) }
    : { kind: discount.kind, amount: moneyToWire(discount.amount) };

export const lineToWire = (line: InvoiceLine): InvoiceLineWire => ({
  id: line.id,
  source: {
    origin: line.source.origin,
    gigId: line.source.origin === 'manual' ? null : line.source.gigId,
    expenseId: line.source.origin === 'expense' ? line.source.expenseId : null,
  },
  description: line.description,
  quantity: formatQuantity(line.quantity),
  unit: line.unit,
  unitPrice: rateToWire(line.unitPrice),
  discount: line.discount && discountToWire(line.discount),
  vat: vatToWire(line.vat),
  net: moneyToWire(lineNet(line)),
});

export const totalsToWire = (totals: InvoiceTotals): TotalsWire => ({
  net: moneyToWire(totals.net),
  discount: moneyToWire(totals.discount),
  taxable: moneyToWire(totals.taxable),
  vat: moneyToWire(totals.vat),
  total: moneyToWire(totals.total),
  breakdown: totals.breakdown.map(({ treatment, net, discount, taxable, vat }) => ({
    ...vatToWire(treatment),
    net: moneyToWire(net),
    discount: moneyToWire(discount),
    taxable: moneyToWire(taxable),
    vat: moneyToWire(vat),
  })),
});

export const gigsToWire = (gigs: readonly Pick<ChargeableGig, 'id' | 'title' | 'date'>[]) =>
  inOrder(gigs).map(({ id, title, date }) => ({ id, title, date }));

export function draftToWire({ draft, row, parties, gigs }: Desk): DraftWire {
  const { seller, client, paymentTermsDays } = parties;
  return {
    state: 'draft',
    status: 'draft',
    id: draft.id,
    version: draft.version,
    client: { id: client.id, name: client.name },
    currency: draft.currency,
    vatRegistered: draft.vatRegistered,
    description: draft.description,
    lines: draft.lines.map(lineToWire),
    totals: totalsToWire(totalInvoice(figuresOf(draft))),
    gigs: gigsToWire(gigs),
    purchaseOrderReference: draft.purchaseOrderReference,
    paymentTermsDays: draft.paymentTermsDays,
    inherited: {
      paymentTermsDays: termsOf({ ...paymentTermsDays, invoice: null }),
      purchaseOrderReference: client.purchaseOrderReference,
    },
    invoiceDate: draft.invoiceDate,
    discount: draft.discount && { discount: discountToWire(draft.discount.discount), reason: draft.discount.reason },
    seller: {
      name: seller.name,
      tradingName: seller.tradingName,
      address: seller.address,
      email: seller.email,
      phone: seller.phone,
      vatNumber: seller.vatNumber,
      bank: seller.bank && writeBankDetails(seller.bank),
      paymentNote: seller.paymentNote,
    },
    buyer: {
      id: client.id,
      name: client.name,
      address: client.address,
      vatNumber: client.vatNumber,
      purchaseOrderReference: client.purchaseOrderReference,
      email: client.email,
    },
    missing: missingForInvoice(draft, seller, client),
    advice: adviceForIssue(seller),
    differences: differencesOf(draft, gigs, parties),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** What a refresh would change, in words. Gigs that cannot be charged together any more have nothing to offer: a refresh says why. */
export function differencesOf(draft: Draft, gigs: Desk['gigs'], { charge }: Desk['parties']): DifferenceWire[] {
  const now = chargesNow(gigs, charge);
  if (!now.ok) return [];
  const words = new Map([...draft.lines, ...now.value].map((line) => [sourceKey(line.source), line.description]));
  return differsFromGigs(draft.gigCharges, now.value).map(({ kind, source, before, after }) => ({
    kind,
    description: words.get(source) ?? '',
    before,
    after,
  }));
}

export interface ItemFacts extends InvoiceFacts {
  readonly id: string;
  readonly number: string | null;
  readonly clientId: string;
  readonly clientName: string;
  readonly invoiceDate: LocalDate | null;
}

/** A row of a list. The status is of today, and so is what is due. */
export const itemToWire = (item: ItemFacts, today: LocalDate): InvoiceItemWire => ({
  id: item.id,
  number: item.number,
  clientId: item.clientId,
  clientName: item.clientName,
  status: statusOf(item, today),
  total: moneyToWire(item.total),
  amountDue: moneyToWire(amountDue(item)),
  invoiceDate: item.invoiceDate,
  dueDate: item.dueDate,
});
