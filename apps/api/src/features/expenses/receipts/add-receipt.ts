import { createHash } from 'node:crypto';
import type { ReceiptAddedWire } from '@glovelly/contract/expenses';
import { acceptReceipt, lookAlikes, receiptName } from '@glovelly/domain/expenses';
import type { ExpenseId } from '@glovelly/domain/kernel';
import { fileTypeFromBuffer } from 'file-type';
import { announce, unchanged } from '../../../audit/announce.ts';
import { orNotFound, orThrow } from '../../../failure.ts';
import type { MemberContext } from '../../../trpc/context.ts';
import { fromRow } from '../row.ts';
import { findComparable, findExpense, toHex } from '../store.ts';
import { lookAlikeToWire, receiptToWire } from '../to-wire.ts';
import { insertReceipt, type NewReceipt, receiptKey, rememberDeletion } from './store.ts';
import { sweepBlobs } from './sweep.ts';

export interface Upload {
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Keeps a file as a receipt of an expense: the bytes first, then the row that points at them, so that no row ever points at nothing.
 * The same bytes again on the same expense answer the receipt that is there.
 */
export async function addReceipt(ctx: MemberContext, expenseId: ExpenseId, { fileName, bytes }: Upload): Promise<ReceiptAddedWire> {
  const sha256 = new Uint8Array(createHash('sha256').update(bytes).digest());
  const before = orNotFound(await findExpense(ctx.db, ctx.actor, expenseId), 'expense');
  if (!before.attachments.some((receipt) => toHex(receipt.sha256) === toHex(sha256))) {
    const kind = orThrow(acceptReceipt({ size: bytes.length, detected: await detect(bytes) }, before.attachments.length));
    const receipt = { id: ctx.newId<'attachment'>(), expenseId, fileName: receiptName(fileName, kind), kind, size: bytes.length, sha256 };
    const kept = await keep(ctx, receipt, bytes);
    return answer(ctx, expenseId, sha256, !kept);
  }
  return answer(ctx, expenseId, sha256, true);
}

/** What the bytes are, whatever their sender says. `null` when they are nothing that is known. */
async function detect(bytes: Uint8Array): Promise<string | null> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined); // a file made to break the detector is none that it knows
  return found?.mime ?? null;
}

/** `false` when another request has kept the same bytes in the meantime. */
async function keep(ctx: MemberContext, receipt: NewReceipt, bytes: Uint8Array): Promise<boolean> {
  const key = receiptKey(ctx.actor, receipt.expenseId, receipt.id);
  await ctx.blobs.put(key, bytes, { contentType: receipt.kind });
  try {
    const kept = await ctx.transact(async (tx) => {
      const inserted = await insertReceipt(tx, ctx.actor, receipt);
      if (inserted)
        await announce(tx, ctx, {
          action: 'receipt.added',
          resourceType: 'expense',
          resourceId: receipt.expenseId,
          changes: { ids: [receipt.id] },
        });
      else {
        await rememberDeletion(tx, ctx.actor, key);
        unchanged(tx); // the bytes that came twice go again
      }
      return inserted;
    });
    if (!kept) await sweepBlobs(ctx);
    return kept;
  } catch (err) {
    await ctx.blobs.delete(key).catch(() => {}); // the first failure is the one to report; the bytes are nobody's
    throw err;
  }
}

async function answer(ctx: MemberContext, expenseId: ExpenseId, sha256: Uint8Array, already: boolean): Promise<ReceiptAddedWire> {
  const row = orNotFound(await findExpense(ctx.db, ctx.actor, expenseId), 'expense');
  const hash = toHex(sha256);
  const receipt = orNotFound(
    row.attachments.find((candidate) => toHex(candidate.sha256) === hash),
    'receipt',
  );
  const comparable = { ...fromRow(row), receiptHashes: [hash] };
  const alike = lookAlikes(comparable, await findComparable(ctx.db, ctx.actor, comparable));
  return { receipt: receiptToWire(expenseId, receipt), already, lookAlikes: alike.map(lookAlikeToWire) };
}
