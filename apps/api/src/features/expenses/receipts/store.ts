import type { AttachmentId, ReceiptKind } from '@glovelly/domain/expenses';
import type { ExpenseId } from '@glovelly/domain/kernel';
import type { Actor } from '@glovelly/domain/visibility';
import type { Db, Tx } from '../../../db/database.ts';

/** A receipt that is to be kept. Its storage key is made here and goes to the blob store and nowhere else. */
export interface NewReceipt {
  readonly id: AttachmentId;
  readonly expenseId: ExpenseId;
  readonly fileName: string;
  readonly kind: ReceiptKind;
  readonly size: number;
  readonly sha256: Uint8Array<ArrayBuffer>;
}

export const receiptKey = (actor: Actor, expenseId: ExpenseId, id: AttachmentId): string =>
  `organisations/${actor.organisationId}/expenses/${expenseId}/${id}`;

/** Keeps the receipt's row. `false` when the same bytes are on the expense already: nothing was added. */
export async function insertReceipt(tx: Tx, actor: Actor, receipt: NewReceipt): Promise<boolean> {
  const { id, expenseId, fileName, kind, size, sha256 } = receipt;
  const { organisationId, userId } = actor;
  const storageKey = receiptKey(actor, expenseId, id);
  const { count } = await tx.attachment.createMany({
    data: [{ organisationId, id, expenseId, fileName, contentType: kind, size, sha256, storageKey, createdByUserId: userId }],
    skipDuplicates: true,
  });
  return count === 1;
}

export const findReceipt = (db: Db, actor: Actor, expenseId: ExpenseId, id: AttachmentId) =>
  db.attachment.findFirst({ where: { organisationId: actor.organisationId, expenseId, id } });

/** Takes away one receipt of an expense, or all of them, and remembers that their bytes are to follow. Answers how many there were. */
export async function deleteReceipts(tx: Tx, actor: Actor, expenseId: ExpenseId, id: AttachmentId | 'all'): Promise<number> {
  const { organisationId } = actor;
  const where = { organisationId, expenseId, ...(id === 'all' ? {} : { id }) };
  const rows = await tx.attachment.findMany({ where, select: { storageKey: true } });
  await tx.blobDeletion.createMany({ data: rows.map(({ storageKey }) => ({ organisationId, storageKey })), skipDuplicates: true });
  const { count } = await tx.attachment.deleteMany({ where });
  return count;
}

/** Remembers bytes that nothing refers to. */
export const rememberDeletion = async (tx: Tx, actor: Actor, storageKey: string): Promise<void> => {
  await tx.blobDeletion.createMany({ data: [{ organisationId: actor.organisationId, storageKey }], skipDuplicates: true });
};

/** Keys whose bytes are still to be deleted, oldest first. */
export async function listDeletions(db: Db, actor: Actor): Promise<string[]> {
  const rows = await db.blobDeletion.findMany({
    where: { organisationId: actor.organisationId },
    orderBy: { createdAt: 'asc' },
    select: { storageKey: true },
    take: 100,
  });
  return rows.map(({ storageKey }) => storageKey);
}

export async function forgetDeletion(db: Db, actor: Actor, storageKey: string): Promise<void> {
  await db.blobDeletion.deleteMany({ where: { organisationId: actor.organisationId, storageKey } });
}
