import type { FixesWire, PreviewInput } from '@glovelly/contract/imports';
import { type Doubt, importRowVisibility, type Outcome, type SourceCell } from '@glovelly/domain/imports';
import { type GigId, type Id, wellFormed } from '@glovelly/domain/kernel';
import type { Actor } from '@glovelly/domain/visibility';
import type { Db, Tx } from '../../../db/database.ts';
import { Prisma } from '../../../db/generated/client.ts';
import { whereVisible } from '../../../db/where-visible.ts';
import { doubtsWire, type KeptReading, toStored } from '../stored-reading.ts';

export type BatchId = Id<'importBatch'>;
export type ImportRowRow = Prisma.ImportRowGetPayload<null>;

/** A row as it is kept: what the file says, what was corrected, and what becomes of it. */
export interface NewRow {
  readonly position: number;
  readonly line: number;
  readonly source: readonly SourceCell[];
  readonly kept: KeptReading;
  readonly fixes: FixesWire;
  readonly doubts: readonly Doubt[];
  readonly importKey: string;
  readonly outcome: Outcome['outcome'];
  readonly chosen: boolean;
  readonly gigId: GigId | null;
}

const mine = (actor: Actor, batchId: BatchId): Prisma.ImportRowWhereInput => ({
  AND: [whereVisible<Prisma.ImportRowWhereInput>(importRowVisibility, actor), { batchId }],
});

/** So much of a cell is shown; the whole file is kept beside it. */
const MOST_SHOWN = 2_000;

/** One statement with one value for all: five thousand rows cost Prisma's createMany seconds, and PostgreSQL hardly any. */
export async function insertRows(tx: Tx, actor: Actor, batchId: BatchId, rows: readonly NewRow[]): Promise<void> {
  await tx.$executeRaw`
    insert into app.import_rows (organisation_id, batch_id, position, line, source, reading, doubts, fixes, import_key, outcome, chosen, gig_id)
    select ${actor.organisationId}::uuid, ${batchId}::uuid, row.*
    from jsonb_to_recordset(${JSON.stringify(rows.map(toJson))}::jsonb) as row(position int, line int, source jsonb, reading jsonb, doubts jsonb, fixes jsonb,
      "importKey" text, outcome text, chosen boolean, "gigId" uuid)`;
}

const toJson = ({ kept, source, fixes, doubts, ...row }: NewRow) => ({
  ...row,
  source: source.slice(0, 100).map(({ label, text }) => ({ label: clean(label.slice(0, 200)), text: clean(text.slice(0, MOST_SHOWN)) })),
  reading: toStored(kept),
  doubts: doubtsWire(doubts),
  ...(Object.keys(fixes).length > 0 && { fixes }),
});

/** PostgreSQL keeps no NUL in a text, and JSON no half of a pair of surrogates. */
const clean = (text: string): string => wellFormed(text.replaceAll('\u0000', ''));

export const deleteRows = (tx: Tx, actor: Actor, batchId: BatchId) =>
  tx.importRow.deleteMany({ where: { organisationId: actor.organisationId, batchId } });

/** What was decided about the rows so far. */
export const decidedRows = (db: Db, actor: Actor, batchId: BatchId) =>
  db.importRow.findMany({ where: mine(actor, batchId), select: { importKey: true, fixes: true, chosen: true, outcome: true } });

type Filter = NonNullable<PreviewInput['show']>;

const shown = (filter: Filter): Prisma.ImportRowWhereInput => {
  switch (filter) {
    case 'all':
      return {};
    case 'doubts':
      return { NOT: { doubts: { equals: [] } } };
    default:
      return { outcome: filter };
  }
};

export async function pageOfRows(db: Db, actor: Actor, batchId: BatchId, page: { show: Filter; cursor: number | null; take: number }) {
  const wanted = { AND: [mine(actor, batchId), shown(page.show)] };
  const [rows, total] = await Promise.all([
    db.importRow.findMany({
      where: { AND: [wanted, page.cursor === null ? {} : { position: { gt: page.cursor } }] },
      orderBy: { position: 'asc' },
      take: page.take + 1,
    }),
    db.importRow.count({ where: wanted }),
  ]);
  const seen = rows.slice(0, page.take);
  return { rows: seen, total, nextCursor: rows.length > page.take ? (seen.at(-1)?.position ?? null) : null };
}

export const findRow = (db: Db, actor: Actor, batchId: BatchId, position: number) =>
  db.importRow.findFirst({ where: { AND: [mine(actor, batchId), { position }] } });

/** Keeps what became of a row after somebody corrected or ticked it. */
export const saveRow = (
  tx: Tx,
  actor: Actor,
  batchId: BatchId,
  row: Pick<NewRow, 'position' | 'fixes' | 'doubts' | 'outcome' | 'chosen' | 'gigId'>,
) =>
  tx.importRow.updateMany({
    where: { organisationId: actor.organisationId, batchId, position: row.position },
    data: {
      fixes: Object.keys(row.fixes).length === 0 ? Prisma.DbNull : { ...row.fixes },
      doubts: doubtsWire(row.doubts),
      outcome: row.outcome,
      chosen: row.chosen,
      gigId: row.gigId,
    },
  });

/** Ticks, or unticks, what the filter shows and could become a gig. */
export const chooseRows = (tx: Tx, actor: Actor, batchId: BatchId, show: Filter, chosen: boolean) =>
  tx.importRow.updateMany({
    where: { AND: [{ organisationId: actor.organisationId, batchId, outcome: 'new' }, shown(show)] },
    data: { chosen },
  });

/** The rows that become gigs, in the order of the file. */
export const chosenRows = (tx: Tx, actor: Actor, batchId: BatchId) =>
  tx.importRow.findMany({
    where: { AND: [mine(actor, batchId), { chosen: true, outcome: 'new' }] },
    orderBy: { position: 'asc' },
    select: { importKey: true, reading: true, fixes: true },
  });

export const titlesOf = async (db: Db, actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const gigs = await db.gig.findMany({
    where: { organisationId: actor.organisationId, id: { in: [...ids] } },
    select: { id: true, title: true },
  });
  return new Map(gigs.map(({ id, title }) => [id, title]));
};
