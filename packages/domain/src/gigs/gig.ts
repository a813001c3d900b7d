import type { LocalDate, LocalTime, TimeZone } from '../calendar/index.ts';
import type { ClientId, GigId, Id, InvoiceId } from '../kernel/index.ts';
import type { Money, Quantity } from '../money/index.ts';

/** The nature of the work; it words the fee line of the invoice. */
export const gigTypes = ['performance', 'teaching', 'rehearsal', 'recording', 'admin', 'other'] as const;
export type GigType = (typeof gigTypes)[number];

/** A gig's life. Any status may follow any other, but a confirmed gig is dated today or later. */
export const gigStatuses = ['draft', 'confirmed', 'completed', 'cancelled'] as const;
export type GigStatus = (typeof gigStatuses)[number];

/** When a gig is: its day, and wall-clock times in its own time zone. A finish at or before the start is on the next day. */
export interface GigTimes {
  readonly date: LocalDate;
  readonly arrival: LocalTime | null;
  readonly start: LocalTime | null;
  readonly finish: LocalTime | null;
  readonly timeZone: TimeZone;
}

/** What its user writes about a gig. */
export interface GigFields extends GigTimes {
  readonly title: string;
  /** Unset while an imported gig waits for its client. */
  readonly clientId: ClientId | null;
  readonly type: GigType;
  readonly status: GigStatus;
  readonly venueName: string | null;
  readonly venueAddress: string | null;
  /** Never negative; in one currency with the per diem. */
  readonly fee: Money;
  readonly perDiem: Money;
  /** Travelled there and back. Charged only when `driving`. */
  readonly miles: Quantity;
  readonly driving: boolean;
  readonly passengers: number;
  readonly notes: string | null;
  readonly contactOnDay: string | null;
}

export interface Gig extends GigFields {
  readonly id: GigId;
  /** The one live invoice the gig is on; null again when that invoice is deleted, voided or credited. */
  readonly invoiceId: InvoiceId | null;
  readonly importBatchId: Id<'importBatch'> | null;
  readonly version: number;
}

/** A partial update: what is absent stays as it is. */
export type GigPatch = { readonly [Field in keyof GigFields]?: GigFields[Field] | undefined };
