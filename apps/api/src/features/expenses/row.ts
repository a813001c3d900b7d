import { type Claim, type ClaimState, claimStates, type Expense, isExpenseCategory } from '@glovelly/domain/expenses';
import { invariant } from '@glovelly/domain/kernel';
import { isCurrency, money } from '@glovelly/domain/money';
import { toLocalDate } from '../../db/days.ts';
import type { Prisma } from '../../db/generated/client.ts';

/** An expense with its gig's name and its receipts, oldest first. Where their bytes are is not among them. */
export const withGigAndReceipts = {
  gig: { select: { id: true, title: true, date: true } },
  attachments: {
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, fileName: true, contentType: true, size: true, sha256: true, createdAt: true },
  },
} satisfies Prisma.ExpenseInclude;

export type ExpenseRow = Prisma.ExpenseGetPayload<{ include: typeof withGigAndReceipts }>;

export type ReceiptRow = ExpenseRow['attachments'][number];

/** The row as the domain has it. The database's checks keep what is said to hold here. */
export function fromRow(row: ExpenseRow): Expense {
  const { currency, category } = row;
  invariant(isCurrency(currency) && isExpenseCategory(category), 'an expense has a currency and a category');
  return {
    id: row.id as Expense['id'], // the primary key
    gigId: row.gigId as Expense['gigId'], // a foreign key
    date: toLocalDate(row.date),
    supplier: row.supplier,
    description: row.description,
    amount: money(row.amountMinor, currency),
    vat: row.vatMinor === null ? null : money(row.vatMinor, currency),
    category,
    businessSharePercent: row.businessSharePercent,
    paymentMethod: row.paymentMethod,
    claim: claimOfRow(row),
    version: row.version,
  };
}

function claimOfRow(row: ExpenseRow): Claim {
  if (row.claim !== 'reimbursed') return { state: notReimbursed(row.claim) };
  invariant(row.reimbursedOn !== null, 'a reimbursed expense has its date');
  return { state: 'reimbursed', on: toLocalDate(row.reimbursedOn), method: row.reimbursedMethod, note: row.reimbursedNote };
}

function notReimbursed(text: string): Exclude<ClaimState, 'reimbursed'> {
  const state = claimStates.find((known) => known === text);
  invariant(state !== undefined && state !== 'reimbursed', 'an expense has a claim state');
  return state;
}
