import { expenseVisibility } from '@glovelly/domain/expenses';
import type { ExpenseLeft } from '@glovelly/domain/gigs';
import { invoiceLineVisibility } from '@glovelly/domain/invoices';
import type { GigId } from '@glovelly/domain/kernel';
import type { Actor } from '@glovelly/domain/visibility';
import type { Tx } from '../../db/database.ts';
import type { Prisma } from '../../db/generated/client.ts';
import { toMoney } from '../../db/money-columns.ts';
import { whereVisible } from '../../db/where-visible.ts';

/**
 * The expenses of a gig that would go, each with the issued invoice that charges it. The drafts that charge them are held until the end of the transaction:
 * whoever issues one meanwhile waits, or has issued it.
 */
export async function holdExpensesLeft(tx: Tx, actor: Actor, gigId: GigId): Promise<ExpenseLeft[]> {
  const rows = await tx.expense.findMany({
    where: { AND: [whereVisible<Prisma.ExpenseWhereInput>(expenseVisibility, actor), { gigId }] },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, description: true, currency: true, amountMinor: true, vatMinor: true },
  });
  if (rows.length === 0) return [];
  await tx.$queryRaw`
    select 1 from app.invoices as i where i.organisation_id = ${actor.organisationId}::uuid and i.id in (
      select l.invoice_id from app.invoice_lines as l join app.expenses as e on e.organisation_id = l.organisation_id and e.id = l.expense_id
      where l.organisation_id = ${actor.organisationId}::uuid and e.gig_id = ${gigId}::uuid)
    order by i.id for update`;
  const lines = await tx.invoiceLine.findMany({
    where: {
      AND: [
        whereVisible<Prisma.InvoiceLineWhereInput>(invoiceLineVisibility, actor),
        { expenseId: { in: rows.map(({ id }) => id) }, invoice: { state: 'issued' } },
      ],
    },
    select: { expenseId: true, invoice: { select: { number: true } } },
  });
  const charged = new Map(lines.map(({ expenseId, invoice }) => [expenseId, invoice]));
  return rows.map(({ id, description, currency, amountMinor, vatMinor }) => ({
    gigId,
    description,
    amount: toMoney(amountMinor, currency),
    vat: vatMinor === null ? null : toMoney(vatMinor, currency),
    invoice: charged.get(id) ?? null,
  }));
}
