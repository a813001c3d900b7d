import type { ClashWire } from '@glovelly/contract/gigs';
import { clashesOf, daysAround, type Gig, type GigTimes } from '@glovelly/domain/gigs';
import type { Actor } from '@glovelly/domain/visibility';
import type { Db } from '../../db/database.ts';
import { timesOfRow } from './row.ts';
import { gigsBetween } from './store.ts';
import { toClashWire } from './to-wire.ts';

/** What the times of a gig, saved or not, clash with among the gigs that are there. */
export async function findClashes(db: Db, actor: Actor, gig: GigTimes & { readonly id: Gig['id'] | null }): Promise<ClashWire[]> {
  const { from, to } = daysAround(gig);
  const rows = await gigsBetween(db, actor, from, to);
  const others = rows.map((row) => ({
    id: row.id as Gig['id'], // the primary key
    title: row.title,
    status: row.status as Gig['status'], // ck_gigs_status
    ...timesOfRow(row),
  }));
  const byId = new Map(others.map((other) => [other.id, other]));
  return clashesOf(gig, others).flatMap((clash) => {
    const other = byId.get(clash.with);
    return other ? [toClashWire(clash, other)] : [];
  });
}
