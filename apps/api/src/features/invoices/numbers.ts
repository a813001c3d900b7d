import type { NumbersWire } from '@glovelly/contract/invoices';
import type { Actor } from '@glovelly/domain/visibility';
import type { Db } from '../../db/database.ts';
import { toMoney } from '../../db/money-columns.ts';
import type { MemberContext } from '../../trpc/context.ts';
import { chainValue } from './chain.ts';
import type { Frozen } from './frozen-document.ts';
import { chainOf, listNumbers } from './number-store.ts';
import { frozenOf } from './row.ts';
import { itemToWire } from './to-wire.ts';

/** Every number of a year of invoice dates and its fate, in the order in which they were taken; and whether all documents are as they were issued. */
export async function reportNumbers(ctx: MemberContext, year: number | undefined): Promise<NumbersWire> {
  const rows = await listNumbers(ctx.db, ctx.actor, year);
  const today = ctx.today();
  const numbers = rows.map((row) => {
    const { number, invoiceDate, dueDate, issuedAt } = frozenOf(row);
    const facts = {
      id: row.id,
      clientId: row.clientId,
      clientName: row.client.name,
      state: row.state === 'void' ? ('void' as const) : ('issued' as const),
      total: toMoney(row.totalMinor, row.currency),
      paid: toMoney(row.paidMinor, row.currency),
      number,
      invoiceDate,
      dueDate,
    };
    return {
      ...itemToWire(facts, today),
      number,
      position: row.chainPosition ?? 0, // ck_invoices_issued: never null here
      issuedAt: issuedAt.toISOString(),
      voidedAt: row.voidedAt?.toISOString() ?? null,
      voidReason: row.voidReason,
    };
  });
  return { numbers, brokenAt: await firstBreak(ctx.db, ctx.actor) };
}

const AT_ONCE = 500;

/** Walks the chain of issued documents: the first place at which one is missing or is not what was issued; null when all are there. */
async function firstBreak(db: Db, actor: Actor): Promise<number | null> {
  let previous: Uint8Array | null = null;
  for (let from = 1; ; from += AT_ONCE) {
    const rows = await chainOf(db, actor, from, AT_ONCE);
    for (const [index, row] of rows.entries()) {
      const expected = chainValue(previous, row.document as Frozen); // what was frozen, as jsonb gives it back
      if (row.chainPosition !== from + index || row.chainSha256 === null || !Buffer.from(row.chainSha256).equals(expected))
        return from + index;
      previous = row.chainSha256;
    }
    if (rows.length < AT_ONCE) return null;
  }
}
