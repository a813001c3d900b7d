import {
  type Discount,
  type DocumentDiscount,
  type Draft,
  type Invoice,
  type InvoiceLine,
  type LineSource,
  type VatCategory,
  vatTreatment,
} from '@glovelly/domain/invoices';
import { type ExpenseId, type GigId, invariant } from '@glovelly/domain/kernel';
import { type Currency, money, percentage, quantity, rate } from '@glovelly/domain/money';
import { toLocalDate } from '../../db/days.ts';
import type { InvoiceEvent, Payment, Prisma } from '../../db/generated/client.ts';
import { toCurrency } from '../../db/money-columns.ts';

/** An invoice with its lines in their order, and whose it is. */
export const withLines = {
  lines: { orderBy: { position: 'asc' } },
  client: { select: { id: true, name: true } },
} satisfies Prisma.InvoiceInclude;

export type InvoiceRow = Prisma.InvoiceGetPayload<{ include: typeof withLines }>;
type LineRow = InvoiceRow['lines'][number];
export type EventRow = InvoiceEvent;
export type PaymentRow = Payment;

/** The row as the domain has it. A draft's seller may have registered for VAT since it was begun: `vatRegistered` is as of now. */
export function fromRow(row: InvoiceRow, vatRegistered: boolean): Invoice {
  const currency = toCurrency(row.currency);
  const own = { id: row.id as Draft['id'], clientId: row.clientId as Draft['clientId'], currency, version: row.version }; // primary and foreign key
  if (row.state === 'draft') {
    return {
      ...own,
      state: 'draft',
      lines: linesOfRow(row),
      description: row.description,
      purchaseOrderReference: row.purchaseOrderReference,
      paymentTermsDays: row.paymentTermsDays,
      invoiceDate: row.invoiceDate && toLocalDate(row.invoiceDate),
      discount: documentDiscountOf(row, currency),
      vatRegistered,
      gigCharges: row.gigCharges,
    };
  }
  const { number, invoiceDate, dueDate } = frozenOf(row);
  const frozen = { ...own, number, invoiceDate, dueDate, total: money(row.totalMinor, currency) };
  if (row.state === 'void') return { ...frozen, state: 'void', reason: row.voidReason ?? '' };
  return { ...frozen, state: 'issued', paid: money(row.paidMinor, currency) };
}

/** What ck_invoices_issued says an invoice that is no draft has. */
export function frozenOf(row: Pick<InvoiceRow, 'number' | 'invoiceDate' | 'dueDate' | 'issuedAt'>) {
  const { number, invoiceDate, dueDate, issuedAt } = row;
  invariant(
    number !== null && invoiceDate !== null && dueDate !== null && issuedAt !== null,
    'an issued invoice has its number and its dates',
  );
  return { number, invoiceDate: toLocalDate(invoiceDate), dueDate: toLocalDate(dueDate), issuedAt };
}

export const linesOfRow = (row: InvoiceRow): InvoiceLine[] => row.lines.map((line) => lineFromRow(line, toCurrency(row.currency)));

const lineFromRow = (row: LineRow, currency: Currency): InvoiceLine => ({
  id: row.id as InvoiceLine['id'], // the primary key
  source: sourceOf(row),
  description: row.description,
  quantity: quantity(row.quantityE4),
  unit: row.unit,
  unitPrice: rate(row.unitPriceE4, currency),
  discount: discountOf(row, currency),
  vat: vatTreatment(row.vatCategory as VatCategory /* ck_invoice_lines_vat_category */, percentage(row.vatRateE2)),
});

function sourceOf({ origin, gigId, expenseId }: LineRow): LineSource {
  const gig = gigId as GigId | null; // ck_invoice_lines_generated: there for all but manual ones
  const expense = expenseId as ExpenseId | null; // ck_invoice_lines_generated: there for those of an expense
  if (origin === 'manual' || gig === null) return { origin: 'manual' };
  if (origin !== 'expense') return { origin: origin as 'fee' | 'mileage' | 'passengers' | 'per_diem', gigId: gig }; // ck_invoice_lines_origin
  return expense === null ? { origin: 'manual' } : { origin, gigId: gig, expenseId: expense };
}

interface DiscountColumns {
  readonly discountPercentE2: bigint | null;
  readonly discountMinor: bigint | null;
}

function discountOf({ discountPercentE2, discountMinor }: DiscountColumns, currency: Currency): Discount | null {
  if (discountPercentE2 !== null) return { kind: 'percent', percent: percentage(discountPercentE2) };
  return discountMinor === null ? null : { kind: 'amount', amount: money(discountMinor, currency) };
}

export function documentDiscountOf(
  row: DiscountColumns & { readonly discountReason: string | null },
  currency: Currency,
): DocumentDiscount | null {
  const discount = discountOf(row, currency);
  return discount && { discount, reason: row.discountReason };
}
