import type { LocalDate, LocalTime } from '@glovelly/domain/calendar';
import { clientVisibility } from '@glovelly/domain/clients';
import { gigVisibility } from '@glovelly/domain/gigs';
import type { Known, KnownGig, NamedClient } from '@glovelly/domain/imports';
import type { ClientId, GigId } from '@glovelly/domain/kernel';
import type { Actor } from '@glovelly/domain/visibility';
import type { Db } from '../../../db/database.ts';
import { fromLocalDate, toLocalDate } from '../../../db/days.ts';
import type { Prisma } from '../../../db/generated/client.ts';
import { whereVisible } from '../../../db/where-visible.ts';

/** What is there already, for every row of a file in three statements. */
export interface Lookup {
  of(row: { readonly key: string; readonly date: LocalDate | null }): Known;
}

const columns = { id: true, title: true, date: true, startTime: true, finishTime: true, venueName: true, importKey: true } as const;

export async function lookUp(
  db: Db,
  actor: Actor,
  rows: readonly { readonly key: string; readonly date: LocalDate | null }[],
): Promise<Lookup> {
  const mine = whereVisible<Prisma.GigWhereInput>(gigVisibility, actor);
  const days = [...new Set(rows.flatMap(({ date }) => (date === null ? [] : [date])))].map(fromLocalDate);
  const [imported, sameDay, clients] = await Promise.all([
    db.gig.findMany({ where: { AND: [mine, { importKey: { in: rows.map(({ key }) => key) } }] }, select: columns }),
    db.gig.findMany({ where: { AND: [mine, { date: { in: days } }] }, select: columns }),
    namedClients(db, actor),
  ]);
  const byKey = new Map(imported.map((gig) => [gig.importKey, knownGig(gig)]));
  const byDay = new Map<LocalDate, KnownGig[]>();
  for (const gig of sameDay.map(knownGig)) byDay.set(gig.date, [...(byDay.get(gig.date) ?? []), gig]);
  return { of: ({ key, date }) => ({ imported: byKey.get(key) ?? null, sameDay: (date && byDay.get(date)) ?? [], clients }) };
}

/** Every client that is not archived, with the currency it is invoiced in. */
export async function namedClients(db: Db, actor: Actor): Promise<(NamedClient & { readonly currency: string | null })[]> {
  const clients = await db.client.findMany({
    where: { AND: [whereVisible<Prisma.ClientWhereInput>(clientVisibility, actor), { archivedAt: null }] },
    select: { id: true, name: true, currency: true },
  });
  return clients.map((client) => ({ ...client, id: client.id as ClientId })); // the primary key
}

type GigColumns = Prisma.GigGetPayload<{ select: typeof columns }>;

const knownGig = ({ id, title, date, startTime, finishTime, venueName }: GigColumns): KnownGig => ({
  id: id as GigId, // the primary key
  title,
  date: toLocalDate(date),
  start: startTime as LocalTime | null, // ck_gigs_start_time
  finish: finishTime as LocalTime | null, // ck_gigs_finish_time
  venueName,
});
