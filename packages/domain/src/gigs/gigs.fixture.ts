import fc from 'fast-check';
import { fromEpochDay, type LocalDate, type LocalTime, type TimeZone } from '../calendar/index.ts';
import type { ClientId, GigId, InvoiceId } from '../kernel/index.ts';
import { money, quantity } from '../money/index.ts';
import type { Gig } from './gig.ts';

/* What the tests of gigs are written with. The casts brand texts that are written out beside them. */
export const day = (text: string) => text as LocalDate;
export const time = (text: string) => text as LocalTime;
export const zone = (text: string) => text as TimeZone;
const uuid = (last: number) => `0192b3c4-0000-7000-8000-${String(last).padStart(12, '0')}`;
export const gigId = (last: number) => uuid(last) as GigId;
export const clientId = (last: number) => uuid(last) as ClientId;
export const invoiceId = (last: number) => uuid(last) as InvoiceId;

/** A day of 2024 to 2028. */
export const aDay = fc.integer({ min: 19_723, max: 21_549 }).map((epochDay) => fromEpochDay(epochDay) ?? day('2026-11-21'));

/** A time of day, or none. */
export const aTime = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(([hour, minute]) => time(`${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`));

export const aGig = (fields: Partial<Gig> = {}): Gig => ({
  id: gigId(1),
  title: 'Ceilidh at the Old Mill',
  clientId: clientId(1),
  type: 'performance',
  status: 'draft',
  date: day('2026-12-05'),
  arrival: null,
  start: null,
  finish: null,
  timeZone: zone('Europe/London'),
  venueName: null,
  venueAddress: null,
  fee: money(250_00n, 'GBP'),
  perDiem: money(0n, 'GBP'),
  miles: quantity(0n),
  driving: false,
  passengers: 0,
  notes: null,
  contactOnDay: null,
  invoiceId: null,
  importBatchId: null,
  version: 1,
  ...fields,
});
