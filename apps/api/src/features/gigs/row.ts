import type { LocalTime, TimeZone } from '@glovelly/domain/calendar';
import type { Gig, GigStatus, GigType } from '@glovelly/domain/gigs';
import { quantity } from '@glovelly/domain/money';
import { toLocalDate } from '../../db/days.ts';
import type { Prisma } from '../../db/generated/client.ts';
import { toMoney } from '../../db/money-columns.ts';

/** A gig with the names of what it points at. */
export const withNames = {
  client: { select: { id: true, name: true, sortName: true } },
  invoice: { select: { id: true, number: true } },
} satisfies Prisma.GigInclude;

export type GigRow = Prisma.GigGetPayload<{ include: typeof withNames }>;

/** The row as the domain has it. The casts are of columns that a check or the primary key keeps to what the type says. */
export const fromRow = (row: Prisma.GigGetPayload<null>): Gig => ({
  id: row.id as Gig['id'], // the primary key
  title: row.title,
  clientId: row.clientId as Gig['clientId'], // a foreign key
  type: row.type as GigType, // ck_gigs_type
  status: row.status as GigStatus, // ck_gigs_status
  ...timesOfRow(row),
  venueName: row.venueName,
  venueAddress: row.venueAddress,
  fee: toMoney(row.feeMinor, row.currency),
  perDiem: toMoney(row.perDiemMinor, row.currency),
  miles: quantity(row.milesE4),
  driving: row.driving,
  passengers: row.passengers,
  notes: row.notes,
  contactOnDay: row.contactOnDay,
  invoiceId: row.invoiceId as Gig['invoiceId'], // a foreign key
  importBatchId: row.importBatchId as Gig['importBatchId'], // a foreign key
  version: row.version,
});

type TimesRow = Pick<GigRow, 'date' | 'arrivalTime' | 'startTime' | 'finishTime' | 'timeZone'>;

export const timesOfRow = (row: TimesRow) => ({
  date: toLocalDate(row.date),
  arrival: row.arrivalTime as LocalTime | null, // ck_gigs_arrival_time
  start: row.startTime as LocalTime | null, // ck_gigs_start_time
  finish: row.finishTime as LocalTime | null, // ck_gigs_finish_time
  timeZone: row.timeZone as TimeZone, // every writer reads it with parseTimeZone
});
