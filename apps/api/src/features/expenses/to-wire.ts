import type { ExpenseDetailWire, ExpenseWire, LookAlikeWire, ReceiptWire } from '@glovelly/contract/expenses';
import { type Comparable, type LookAlike, receiptKindOf, writeClaim } from '@glovelly/domain/expenses';
import { invariant } from '@glovelly/domain/kernel';
import { toLocalDate } from '../../db/days.ts';
import { moneyToWire } from '../../money-to-wire.ts';
import { type ExpenseRow, fromRow, type ReceiptRow } from './row.ts';

export function toWire(row: ExpenseRow): ExpenseWire {
  const { id, date, supplier, description, amount, vat, category, businessSharePercent, paymentMethod, claim, version } = fromRow(row);
  return {
    id,
    gig: row.gig && { id: row.gig.id, title: row.gig.title, date: toLocalDate(row.gig.date) },
    date,
    supplier,
    description,
    amount: moneyToWire(amount),
    vat: vat && moneyToWire(vat),
    category,
    businessSharePercent,
    paymentMethod,
    claim: writeClaim(claim),
    receipts: row.attachments.map((receipt) => receiptToWire(id, receipt)),
    version,
    updatedAt: row.updatedAt.toISOString(),
  };
}

export function receiptToWire(expenseId: string, receipt: ReceiptRow): ReceiptWire {
  const contentType = receiptKindOf(receipt.contentType);
  invariant(contentType !== null, 'a receipt is of a kind that receipts may be');
  return {
    id: receipt.id,
    fileName: receipt.fileName,
    contentType,
    size: receipt.size,
    url: `/files/expenses/${expenseId}/receipts/${receipt.id}`,
    addedAt: receipt.createdAt.toISOString(),
  };
}

export const lookAlikeToWire = ({ expense, because }: LookAlike<Comparable & { readonly description: string }>): LookAlikeWire => ({
  id: expense.id,
  description: expense.description,
  date: expense.date,
  amount: moneyToWire(expense.amount),
  because,
});

export const toDetailWire = (
  row: ExpenseRow,
  alike: readonly LookAlike<Comparable & { readonly description: string }>[],
  invoice: ExpenseDetailWire['invoice'],
): ExpenseDetailWire => ({ ...toWire(row), lookAlikes: alike.map(lookAlikeToWire), invoice });
