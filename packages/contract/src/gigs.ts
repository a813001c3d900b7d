import { gigStatuses, gigTypes } from '@glovelly/domain/gigs';
import { mostMiles, mostPassengers } from '@glovelly/domain/mileage';
import { z } from 'zod';
import {
  CursorInput,
  IdWire,
  InstantWire,
  idInput,
  LocalDateInput,
  LocalDateWire,
  LocalTimeInput,
  LocalTimeWire,
  lineInput,
  MoneyWire,
  notNegative,
  optionalLineInput,
  QuantityInput,
  QuantityWire,
  TimeZoneInput,
  textInput,
  VersionInput,
} from './primitives.ts';

/** A gig as every list and page shows it. `status` is the one of today: a confirmed gig whose day has passed says completed. */
export const GigWire = z.object({
  id: IdWire,
  title: z.string(),
  client: z.object({ id: IdWire, name: z.string() }).nullable(),
  type: z.enum(gigTypes),
  status: z.enum(gigStatuses),
  date: LocalDateWire,
  arrival: LocalTimeWire.nullable(),
  start: LocalTimeWire.nullable(),
  finish: LocalTimeWire.nullable(),
  timeZone: z.string(),
  venueName: z.string().nullable(),
  venueAddress: z.string().nullable(),
  fee: MoneyWire,
  perDiem: MoneyWire,
  miles: QuantityWire,
  driving: z.boolean(),
  passengers: z.int(),
  notes: z.string().nullable(),
  contactOnDay: z.string().nullable(),
  /** The live invoice it is on; `number` is null while that is a draft. */
  invoice: z.object({ id: IdWire, number: z.string().nullable() }).nullable(),
  importBatchId: IdWire.nullable(),
  version: z.int(),
  updatedAt: InstantWire,
});
export type GigWire = z.infer<typeof GigWire>;

export const ClashWire = z.object({
  kind: z.enum(['overlap', 'tight', 'sameDay']),
  /** Minutes between the two, when they are tight. */
  minutes: z.int().nullable(),
  gig: z.object({
    id: IdWire,
    title: z.string(),
    date: LocalDateWire,
    start: LocalTimeWire.nullable(),
    finish: LocalTimeWire.nullable(),
    timeZone: z.string(),
  }),
});
export type ClashWire = z.infer<typeof ClashWire>;

/** What was spent on a gig: in all, and the part that its client can be charged, per currency. */
export const ExpenseSumsWire = z.array(z.object({ count: z.int(), total: MoneyWire, claimable: MoneyWire }));
export type ExpenseSumsWire = z.infer<typeof ExpenseSumsWire>;

export const GigDetailWire = GigWire.extend({ expenses: ExpenseSumsWire, clashes: z.array(ClashWire) });
export type GigDetailWire = z.infer<typeof GigDetailWire>;

export const GigRef = z.object({ id: idInput<'gig'>() });

export const gigSorts = ['date', 'title', 'client', 'fee'] as const;

export const GigListInput = z.object({
  search: z.string().trim().max(200).optional(),
  clientId: idInput<'client'>().optional(),
  /** Gigs without a client: what an import leaves to be filled in. */
  withoutClient: z.boolean().optional(),
  statuses: z.array(z.enum(gigStatuses)).max(4).optional(),
  types: z.array(z.enum(gigTypes)).max(6).optional(),
  from: LocalDateInput.optional(),
  to: LocalDateInput.optional(),
  /** On a live invoice or on none, whatever else is true of the gig: *to invoice* is uninvoiced and done. */
  invoicing: z.enum(['invoiced', 'uninvoiced']).optional(),
  importBatchId: idInput<'importBatch'>().optional(),
  sort: z.enum(gigSorts).default('date'),
  /** Named so because tRPC's infinite queries put a `direction` of their own into the input. */
  order: z.enum(['asc', 'desc']).default('desc'),
  cursor: CursorInput,
  take: z.int().min(1).max(200).default(50),
});
export type GigListInput = z.input<typeof GigListInput>;

export const GigPageWire = z.object({
  gigs: z.array(GigWire),
  nextCursor: z.string().nullable(),
  /** Of everything the filters leave, not of this page. */
  total: z.int(),
  fees: z.array(MoneyWire),
});
export type GigPageWire = z.infer<typeof GigPageWire>;

const MilesInput = QuantityInput.refine((miles) => miles >= 0n && miles <= mostMiles, 'From 0 to 100,000 miles');

const fields = {
  title: lineInput(200),
  clientId: idInput<'client'>().nullable(),
  type: z.enum(gigTypes),
  status: z.enum(gigStatuses),
  date: LocalDateInput,
  arrival: LocalTimeInput.nullable(),
  start: LocalTimeInput.nullable(),
  finish: LocalTimeInput.nullable(),
  timeZone: TimeZoneInput,
  venueName: optionalLineInput(200),
  venueAddress: optionalLineInput(500),
  fee: notNegative,
  perDiem: notNegative,
  miles: MilesInput,
  driving: z.boolean(),
  passengers: z.int().min(0).max(mostPassengers),
  notes: textInput(10_000).nullable(),
  contactOnDay: optionalLineInput(300),
};

/** What is left out of a new gig: no client, a draft performance without times, in the organisation's zone and the client's currency. */
export const CreateGigInput = z.object(fields).partial().extend({ id: idInput<'gig'>(), title: fields.title, date: fields.date });
export type CreateGigInput = z.input<typeof CreateGigInput>;

const GigPatchInput = z.object(fields).partial();

export const UpdateGigInput = z.object({ id: idInput<'gig'>(), version: VersionInput, patch: GigPatchInput });
export type UpdateGigInput = z.input<typeof UpdateGigInput>;

const BulkPatchInput = GigPatchInput.pick({
  clientId: true,
  fee: true,
  miles: true,
  driving: true,
  passengers: true,
  type: true,
  status: true,
});

/** Every gig with the version that was read and what changes on it; usually the same for all. All are saved or none is. */
export const UpdateManyGigsInput = z.object({
  changes: z
    .array(z.object({ id: idInput<'gig'>(), version: VersionInput, patch: BulkPatchInput }))
    .min(1)
    .max(500),
});
export type UpdateManyGigsInput = z.input<typeof UpdateManyGigsInput>;

/** The same fields, as they travel back to undo a change. */
const BulkPatchWire = z.object({
  clientId: IdWire.nullable().optional(),
  fee: MoneyWire.optional(),
  miles: QuantityWire.optional(),
  driving: z.boolean().optional(),
  passengers: z.int().optional(),
  type: z.enum(gigTypes).optional(),
  status: z.enum(gigStatuses).optional(),
});

/** The gigs as they are now, and the input of `updateMany` that puts them back as they were. */
export const UpdatedGigsWire = z.object({
  gigs: z.array(GigWire),
  undo: z.object({ changes: z.array(z.object({ id: IdWire, version: z.int(), patch: BulkPatchWire })) }),
});
export type UpdatedGigsWire = z.infer<typeof UpdatedGigsWire>;

/** `keepExpenses`: its expenses stay, on no gig. Without it a gig that has expenses is not deleted. */
export const DeleteGigInput = z.object({ id: idInput<'gig'>(), version: VersionInput, keepExpenses: z.boolean().default(false) });
export const DeletedGigWire = z.object({ id: IdWire });

/** `date` left out: the same day. */
export const CloneGigInput = z.object({ id: idInput<'gig'>(), copyId: idInput<'gig'>(), date: LocalDateInput.optional() });

/** Asked while a gig is being written; `id` is left out for one that is not saved yet. */
export const ClashesInput = z.object({
  id: idInput<'gig'>().optional(),
  date: fields.date,
  arrival: fields.arrival,
  start: fields.start,
  finish: fields.finish,
  timeZone: TimeZoneInput.optional(),
});
export type ClashesInput = z.input<typeof ClashesInput>;
export const ClashesWire = z.array(ClashWire);
