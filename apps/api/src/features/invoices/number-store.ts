import { invoiceVisibility } from '@glovelly/domain/invoices';
import { invariant } from '@glovelly/domain/kernel';
import type { Actor } from '@glovelly/domain/visibility';
import type { Db, Tx } from '../../db/database.ts';
import type { Prisma } from '../../db/generated/client.ts';
import { whereVisible } from '../../db/where-visible.ts';

/** The series that gives every issued document its place in the chain. Taken first, so that one organisation issues one document at a time. */
export const CHAIN = 'chain';

/**
 * Takes the next number of a series, or its first one. The row is held until the transaction ends: whoever takes the next one waits, and a transaction
 * that is rolled back gives its number back. No gap, no repeat.
 */
export async function takeNumber(tx: Tx, { organisationId }: Actor, period: string, start: number): Promise<number> {
  const [row] = await tx.$queryRaw<{ taken: number }[]>`
    insert into app.invoice_number_counters as counter (organisation_id, period, next)
    values (${organisationId}::uuid, ${period}, ${start + 1})
    on conflict (organisation_id, period) do update set next = counter.next + 1
    returning next - 1 as taken`;
  invariant(row !== undefined, 'an upsert answers its row');
  return row.taken;
}

/** The number that would be taken now, if nobody took it first. */
export async function peekNumber(db: Db, { organisationId }: Actor, period: string, start: number): Promise<number> {
  const row = await db.invoiceNumberCounter.findFirst({ where: { organisationId, period }, select: { next: true } });
  return row?.next ?? start;
}

/** The chain value of the document at a place in the chain; null before the first. */
export async function chainValueAt(tx: Tx, { organisationId }: Actor, position: number): Promise<Uint8Array | null> {
  const row = await tx.invoice.findFirst({ where: { organisationId, chainPosition: position }, select: { chainSha256: true } });
  return row?.chainSha256 ?? null;
}

export async function isNumberTaken(tx: Tx, { organisationId }: Actor, number: string): Promise<boolean> {
  return (await tx.invoice.count({ where: { organisationId, number } })) > 0;
}

const issued = (actor: Actor): Prisma.InvoiceWhereInput => ({
  AND: [whereVisible<Prisma.InvoiceWhereInput>(invoiceVisibility, actor), { state: { not: 'draft' } }],
});

/** Every issued document of a year of invoice dates, or of all, in the order of the chain. */
export function listNumbers(db: Db, actor: Actor, year: number | undefined) {
  const within = year === undefined ? {} : { invoiceDate: { gte: new Date(Date.UTC(year, 0, 1)), lt: new Date(Date.UTC(year + 1, 0, 1)) } };
  return db.invoice.findMany({
    where: { AND: [issued(actor), within] },
    orderBy: { chainPosition: 'asc' },
    omit: { document: true },
    include: { client: { select: { name: true } } },
  });
}

/** A stretch of the chain: what each document is, and what it was sealed with. */
export const chainOf = (db: Db, actor: Actor, from: number, count: number) =>
  db.invoice.findMany({
    where: { AND: [issued(actor), { chainPosition: { gte: from, lt: from + count } }] },
    orderBy: { chainPosition: 'asc' },
    select: { chainPosition: true, chainSha256: true, document: true },
  });
