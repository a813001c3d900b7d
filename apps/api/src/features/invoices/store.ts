import { type Draft, invoiceVisibility } from '@glovelly/domain/invoices';
import type { InvoiceId } from '@glovelly/domain/kernel';
import type { Actor } from '@glovelly/domain/visibility';
import type { Db, Tx } from '../../db/database.ts';
import type { Prisma } from '../../db/generated/client.ts';
import { whereVisible } from '../../db/where-visible.ts';
import { draftColumns, lineColumns } from './columns.ts';
import { type InvoiceRow, withLines } from './row.ts';

const mine = (actor: Actor) => whereVisible<Prisma.InvoiceWhereInput>(invoiceVisibility, actor);

export const findInvoice = (db: Db, actor: Actor, id: InvoiceId): Promise<InvoiceRow | null> =>
  db.invoice.findFirst({ where: { AND: [mine(actor), { id }] }, include: withLines });

/** Holds the invoice until the end of the transaction: whoever else would change it waits, and then sees what became of it. */
export async function lockInvoice(tx: Tx, { organisationId }: Actor, id: InvoiceId): Promise<void> {
  await tx.$queryRaw`select 1 from app.invoices where organisation_id = ${organisationId}::uuid and id = ${id}::uuid for update`;
}

/** Keeps a new draft. `false` when the id is there already: the same click came twice, and nothing was changed. */
export async function insertDraft(tx: Tx, actor: Actor, draft: Draft): Promise<boolean> {
  const { organisationId, userId } = actor;
  const { id, clientId } = draft;
  const { count } = await tx.invoice.createMany({
    data: [{ ...draftColumns(draft), organisationId, id, clientId, createdByUserId: userId, updatedByUserId: userId }],
    skipDuplicates: true,
  });
  if (count === 1) await tx.invoiceLine.createMany({ data: lineColumns(actor, id, draft.lines) });
  return count === 1;
}

/** Saves a draft over the version that was loaded. `false` when it has changed, or was issued, in the meantime: nothing was saved. */
export async function saveDraft(tx: Tx, actor: Actor, before: Draft, after: Draft): Promise<boolean> {
  const { organisationId, userId } = actor;
  const { count } = await tx.invoice.updateMany({
    where: { organisationId, id: before.id, version: before.version, state: 'draft' },
    data: { ...draftColumns(after), version: { increment: 1 }, updatedByUserId: userId },
  });
  if (count === 1 && before.lines !== after.lines) await replaceLines(tx, actor, after);
  return count === 1;
}

/** Lines are few and change together: they are written anew, each with its id. */
export async function replaceLines(tx: Tx, actor: Actor, { id, lines }: Pick<Draft, 'id' | 'lines'>): Promise<void> {
  await tx.invoiceLine.deleteMany({ where: { organisationId: actor.organisationId, invoiceId: id } });
  await tx.invoiceLine.createMany({ data: lineColumns(actor, id, lines) });
}

/** Deletes a draft with its lines. `false` when it has changed, or was issued, in the meantime. Its gigs are freed first. */
export async function deleteDraft(tx: Tx, { organisationId }: Actor, { id, version }: Draft): Promise<boolean> {
  const { count } = await tx.invoice.deleteMany({ where: { organisationId, id, version, state: 'draft' } });
  return count === 1;
}
