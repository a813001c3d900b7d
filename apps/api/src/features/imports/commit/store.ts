import type { LocalDate } from '@glovelly/domain/calendar';
import type { GigFields } from '@glovelly/domain/gigs';
import type { KeptReason } from '@glovelly/domain/imports';
import type { GigId } from '@glovelly/domain/kernel';
import type { Actor } from '@glovelly/domain/visibility';
import type { Tx } from '../../../db/database.ts';
import { toLocalDate } from '../../../db/days.ts';
import { gigColumns } from '../../../db/gig-columns.ts';
import type { BatchId } from '../rows/store.ts';

export interface ImportedGig {
  readonly id: GigId;
  readonly importKey: string;
  readonly fields: GigFields;
}

/**
 * Makes the gigs of an import. A row that has become a gig in the meantime, by another import, makes none: its key is taken, and of two
 * imports at once the second waits for the first. Each row then knows its gig, whoever made it.
 * One statement with one value for all: five thousand rows cost Prisma's createMany seconds, and PostgreSQL hardly any.
 */
export async function insertGigs(tx: Tx, actor: Actor, batchId: BatchId, gigs: readonly ImportedGig[]): Promise<void> {
  const { organisationId, userId } = actor;
  // in the order of their keys: two imports of one file then never wait for each other crosswise
  const rows = gigs.toSorted((a, b) => (a.importKey < b.importKey ? -1 : 1)).map(toJson);
  await tx.$executeRaw`
    insert into app.gigs (organisation_id, created_by_user_id, updated_by_user_id, import_batch_id, id, import_key, title, sort_title, client_id, type,
      status, date, arrival_time, start_time, finish_time, time_zone, venue_name, venue_address, currency, fee_minor, per_diem_minor, miles_e4, driving,
      passengers, notes, contact_on_day)
    select ${organisationId}::uuid, ${userId}::uuid, ${userId}::uuid, ${batchId}::uuid, gig.*
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as gig(id uuid, "importKey" text, title text, "sortTitle" text, "clientId" uuid, type text,
      status text, date date, "arrivalTime" text, "startTime" text, "finishTime" text, "timeZone" text, "venueName" text, "venueAddress" text,
      currency text, "feeMinor" bigint, "perDiemMinor" bigint, "milesE4" bigint, driving boolean, passengers int, notes text, "contactOnDay" text)
    on conflict (organisation_id, import_key) do nothing`;
  await tx.$executeRaw`
    update app.import_rows row set gig_id = gig.id, outcome = case when gig.import_batch_id = row.batch_id then 'new' else 'duplicate' end
    from app.gigs gig
    where row.organisation_id = ${organisationId}::uuid and row.batch_id = ${batchId}::uuid and row.chosen and row.outcome = 'new'
      and gig.organisation_id = row.organisation_id and gig.import_key = row.import_key`;
}

const toJson = ({ id, importKey, fields }: ImportedGig) => {
  const { date, feeMinor, perDiemMinor, milesE4, ...columns } = gigColumns(fields);
  const exact = { feeMinor: String(feeMinor), perDiemMinor: String(perDiemMinor), milesE4: String(milesE4) };
  return { ...columns, ...exact, id, importKey, date: toLocalDate(date) };
};

/** Chosen rows that made a gig, and those for which another import had made it before. */
export async function countMade(tx: Tx, actor: Actor, batchId: BatchId): Promise<{ readonly made: number; readonly alreadyThere: number }> {
  const ofBatch = { organisationId: actor.organisationId, batchId, chosen: true, gigId: { not: null } };
  const [made, alreadyThere] = [
    await tx.importRow.count({ where: { ...ofBatch, outcome: 'new' } }),
    await tx.importRow.count({ where: { ...ofBatch, outcome: 'duplicate' } }),
  ];
  return { made, alreadyThere };
}

export interface GigOfImport {
  readonly id: string;
  readonly title: string;
  readonly date: LocalDate;
  readonly version: number;
  readonly invoiced: boolean;
  readonly expenses: number;
}

/** The gigs of an import that are there now, with what has been built on them since. */
export async function gigsOfImport(tx: Tx, actor: Actor, batchId: BatchId): Promise<GigOfImport[]> {
  const gigs = await tx.gig.findMany({
    where: { organisationId: actor.organisationId, importBatchId: batchId },
    orderBy: [{ date: 'asc' }, { id: 'asc' }],
    select: { id: true, title: true, date: true, version: true, invoiceId: true, _count: { select: { expenses: true } } },
  });
  return gigs.map(({ date, invoiceId, _count, ...gig }) => ({
    ...gig,
    date: toLocalDate(date),
    invoiced: invoiceId !== null,
    expenses: _count.expenses,
  }));
}

/** Removes gigs that are still as the import made them; one that somebody touches in this moment stays. */
export async function removeUntouched(tx: Tx, actor: Actor, batchId: BatchId, ids: readonly string[]): Promise<number> {
  const { count } = await tx.gig.deleteMany({
    where: {
      organisationId: actor.organisationId,
      importBatchId: batchId,
      id: { in: [...ids] },
      version: 1,
      invoiceId: null,
      expenses: { none: {} },
    },
  });
  return count;
}

export type Kept = Pick<GigOfImport, 'id' | 'title' | 'date'> & { readonly because: KeptReason };
