import type { ImportCountsWire } from '@glovelly/contract/imports';
import { gigVisibility } from '@glovelly/domain/gigs';
import type { Actor } from '@glovelly/domain/visibility';
import type { Db } from '../../../db/database.ts';
import type { Prisma } from '../../../db/generated/client.ts';
import { whereVisible } from '../../../db/where-visible.ts';

export interface Counts {
  readonly counts: ImportCountsWire;
  /** Gigs of the import that are there now. */
  readonly gigs: number;
}

const none: ImportCountsWire = { rows: 0, new: 0, duplicate: 0, unreadable: 0, withDoubts: 0, chosen: 0 };

/** What the rows of imports come to: the same two statements for one or for a page of them. */
export async function countRows(db: Db, actor: Actor, batchIds: readonly string[]): Promise<(batchId: string) => Counts> {
  const ids = [...batchIds];
  const [rows, gigs] = await Promise.all([
    db.$queryRaw<({ batch_id: string } & ImportCountsWire)[]>`
      select batch_id, count(*)::int as rows,
        (count(*) filter (where outcome = 'new'))::int as new,
        (count(*) filter (where outcome = 'duplicate'))::int as duplicate,
        (count(*) filter (where outcome = 'unreadable'))::int as unreadable,
        (count(*) filter (where doubts <> '[]'))::int as "withDoubts",
        (count(*) filter (where chosen and outcome = 'new'))::int as chosen
      from app.import_rows
      where organisation_id = ${actor.organisationId}::uuid and batch_id = any(${ids}::uuid[])
      group by batch_id`,
    db.gig.groupBy({
      by: ['importBatchId'],
      where: { AND: [whereVisible<Prisma.GigWhereInput>(gigVisibility, actor), { importBatchId: { in: ids } }] },
      _count: true,
    }),
  ]);
  const countsOf = new Map(rows.map(({ batch_id, ...counts }) => [batch_id, counts]));
  const gigsOf = new Map(gigs.map(({ importBatchId, _count }) => [importBatchId, _count]));
  return (batchId) => ({ counts: countsOf.get(batchId) ?? none, gigs: gigsOf.get(batchId) ?? 0 });
}
