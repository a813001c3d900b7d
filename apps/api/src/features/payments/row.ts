import type { Invoice } from '@glovelly/domain/invoices';
import type { PaymentMethod } from '@glovelly/domain/payments';
import { toLocalDate } from '../../db/days.ts';
import type { Payment, Prisma } from '../../db/generated/client.ts';
import { toCurrency, toMoney } from '../../db/money-columns.ts';

export const invoiceColumns = {
  id: true,
  clientId: true,
  version: true,
  state: true,
  number: true,
  invoiceDate: true,
  dueDate: true,
  currency: true,
  totalMinor: true,
  paidMinor: true,
  voidReason: true,
} satisfies Prisma.InvoiceSelect;

export type InvoiceOfPayment = Prisma.InvoiceGetPayload<{ select: typeof invoiceColumns }>;

/** The invoice as far as paying it goes. `null` for a draft, of which nothing can be paid. */
export function invoiceFromRow(row: InvoiceOfPayment): Exclude<Invoice, { state: 'draft' }> | null {
  const { number, invoiceDate, dueDate } = row;
  if (number === null || invoiceDate === null || dueDate === null) return null;
  const frozen = {
    id: row.id as Invoice['id'], // the primary key
    clientId: row.clientId as Invoice['clientId'], // a foreign key
    version: row.version,
    currency: toCurrency(row.currency),
    number,
    invoiceDate: toLocalDate(invoiceDate),
    dueDate: toLocalDate(dueDate),
    total: toMoney(row.totalMinor, row.currency),
  };
  if (row.state === 'void') return { ...frozen, state: 'void', reason: row.voidReason ?? '' };
  return { ...frozen, state: 'issued', paid: toMoney(row.paidMinor, row.currency) };
}

export type PaymentRow = Payment;

export const methodOf = (row: PaymentRow): PaymentMethod => row.method as PaymentMethod; // ck_payments_method
