import type { ReadAsWire } from '@glovelly/contract/imports';
import { type ImportState, importBatchVisibility } from '@glovelly/domain/imports';
import { toId } from '@glovelly/domain/kernel';
import type { Actor } from '@glovelly/domain/visibility';
import { decodeCursor, encodeCursor } from '../../cursor.ts';
import type { Db, Tx } from '../../db/database.ts';
import type { Prisma } from '../../db/generated/client.ts';
import { whereVisible } from '../../db/where-visible.ts';
import type { BatchId } from './rows/store.ts';
import type { ImportKind } from './sniff.ts';

const mine = (actor: Actor) => whereVisible<Prisma.ImportBatchWhereInput>(importBatchVisibility, actor);

/** Everything but the file itself. */
const head = {
  id: true,
  fileName: true,
  kind: true,
  sha256: true,
  mapping: true,
  state: true,
  createdAt: true,
  committedAt: true,
  undoneAt: true,
  version: true,
} as const;

export type BatchRow = Prisma.ImportBatchGetPayload<{ select: typeof head }>;

export const findBatch = (db: Db, actor: Actor, id: BatchId): Promise<BatchRow | null> =>
  db.importBatch.findFirst({ where: { AND: [mine(actor), { id }] }, select: head });

export const findContent = async (db: Db, actor: Actor, id: BatchId): Promise<Uint8Array | null> =>
  (await db.importBatch.findFirst({ where: { AND: [mine(actor), { id }] }, select: { content: true } }))?.content ?? null;

/** The newest other import of exactly the same file. */
export const findSameFile = (db: Db, actor: Actor, { id, sha256 }: BatchRow) =>
  db.importBatch.findFirst({
    where: { AND: [mine(actor), { sha256, id: { not: id } }] },
    orderBy: { createdAt: 'desc' },
    select: { id: true, state: true, createdAt: true },
  });

/** What is kept of how a file was read. `names` are those of its columns, by which the next file of the kind is recognised. */
export interface KeptReadAs {
  readonly readAs: ReadAsWire;
  readonly names: readonly string[];
}

export interface NewBatch extends KeptReadAs {
  readonly id: BatchId;
  readonly fileName: string;
  readonly kind: ImportKind;
  readonly sha256: Uint8Array;
  readonly content: Uint8Array;
}

/** Keeps a new import. `false` when the id is there already: the same upload came twice. */
export async function insertBatch(tx: Tx, actor: Actor, { readAs, names, sha256, content, ...batch }: NewBatch): Promise<boolean> {
  const { count } = await tx.importBatch.createMany({
    data: [
      {
        ...batch,
        sha256: Buffer.from(sha256),
        content: Buffer.from(content),
        mapping: { readAs, names: [...names] },
        organisationId: actor.organisationId,
        createdByUserId: actor.userId,
      },
    ],
    skipDuplicates: true,
  });
  return count === 1;
}

/** Moves an import on, and holds it until the end of the transaction. `false` when it is in another state, or another version where one is asked for. */
export async function moveBatch(
  tx: Tx,
  actor: Actor,
  from: { readonly id: BatchId; readonly state: ImportState; readonly version?: number },
  to: Pick<Prisma.ImportBatchUncheckedUpdateManyInput, 'state' | 'committedAt' | 'undoneAt'> & { readonly kept?: KeptReadAs } = {},
): Promise<boolean> {
  const { kept, ...columns } = to;
  const { count } = await tx.importBatch.updateMany({
    where: {
      organisationId: actor.organisationId,
      id: from.id,
      state: from.state,
      ...(from.version !== undefined && { version: from.version }),
    },
    data: { ...columns, ...(kept && { mapping: { readAs: kept.readAs, names: [...kept.names] } }), version: { increment: 1 } },
  });
  return count === 1;
}

export async function deletePreview(tx: Tx, actor: Actor, id: BatchId): Promise<boolean> {
  const { count } = await tx.importBatch.deleteMany({ where: { organisationId: actor.organisationId, id, state: 'preview' } });
  return count === 1;
}

export async function listBatches(db: Db, actor: Actor, { cursor, take }: { cursor?: string | null | undefined; take: number }) {
  const [value, lastId] = decodeCursor(cursor, 2) ?? [];
  const id = toId(lastId ?? '');
  const createdAt = new Date(value ?? '');
  const after =
    id === null || Number.isNaN(createdAt.getTime()) ? {} : { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] };
  const rows = await db.importBatch.findMany({
    where: { AND: [mine(actor), after] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: take + 1,
    select: head,
  });
  const last = rows[take - 1];
  return {
    rows: rows.slice(0, take),
    nextCursor: rows.length > take && last ? encodeCursor([last.createdAt.toISOString(), last.id]) : null,
  };
}

/** How the tables of earlier imports that were carried out were read, newest first. */
export const earlierMappings = (db: Db, actor: Actor) =>
  db.importBatch.findMany({
    where: { AND: [mine(actor), { kind: 'csv', state: { in: ['committed', 'undone'] } }] },
    orderBy: { createdAt: 'desc' },
    take: 50,
    select: { mapping: true },
  });
