import { z } from 'zod';
import { AddressInput, AddressWire, EmailInput, OptionalEmailInput, OptionalVatNumberInput, PaymentTermsInput } from './parties.ts';
import {
  CurrencyInput,
  CurrencyWire,
  CursorInput,
  IdWire,
  InstantWire,
  idInput,
  LocalDateWire,
  lineInput,
  MileageRateInput,
  optionalLineInput,
  RateWire,
  textInput,
  VersionInput,
} from './primitives.ts';

export const ClientContactWire = z.object({
  id: IdWire,
  name: z.string(),
  role: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
});
export type ClientContactWire = z.infer<typeof ClientContactWire>;

/** A client as it was written. What is null inherits from the organisation, or is unknown. */
export const ClientWire = z.object({
  id: IdWire,
  name: z.string(),
  email: z.string().nullable(),
  ccEmails: z.array(z.string()),
  phone: z.string().nullable(),
  address: AddressWire,
  notes: z.string().nullable(),
  purchaseOrderReference: z.string().nullable(),
  paymentTermsDays: z.int().nullable(),
  vatNumber: z.string().nullable(),
  currency: CurrencyWire.nullable(),
  mileageRate: RateWire.nullable(),
  passengerRate: RateWire.nullable(),
  contacts: z.array(ClientContactWire),
  archived: z.boolean(),
  version: z.int(),
  updatedAt: InstantWire,
});
export type ClientWire = z.infer<typeof ClientWire>;

export const PossibleDuplicateWire = z.object({
  id: IdWire,
  name: z.string(),
  email: z.string().nullable(),
  archived: z.boolean(),
  because: z.array(z.enum(['name', 'email'])),
});
export type PossibleDuplicateWire = z.infer<typeof PossibleDuplicateWire>;

/** A client with what refers to it. */
export const ClientDetailWire = ClientWire.extend({
  gigs: z.int(),
  /** Done, and on no live invoice. */
  gigsToInvoice: z.int(),
  invoices: z.int(),
});
export type ClientDetailWire = z.infer<typeof ClientDetailWire>;

/** A client in a list. */
export const ClientRowWire = z.object({
  id: IdWire,
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  city: z.string().nullable(),
  currency: CurrencyWire.nullable(),
  archived: z.boolean(),
  gigs: z.int(),
  gigsToInvoice: z.int(),
  lastGigOn: LocalDateWire.nullable(),
});
export type ClientRowWire = z.infer<typeof ClientRowWire>;

export const ClientRef = z.object({ id: idInput<'client'>() });

/** What is archived is out of the way: a list shows it when it is asked for. */
export const archivedFilters = ['no', 'yes', 'all'] as const;
export const clientSorts = ['name', 'newest'] as const;

export const ClientListInput = z.object({
  search: z.string().trim().max(200).optional(),
  archived: z.enum(archivedFilters).default('no'),
  sort: z.enum(clientSorts).default('name'),
  cursor: CursorInput,
  take: z.int().min(1).max(200).default(50),
});
export type ClientListInput = z.input<typeof ClientListInput>;

export const ClientPageWire = z.object({ clients: z.array(ClientRowWire), nextCursor: z.string().nullable(), total: z.int() });
export type ClientPageWire = z.infer<typeof ClientPageWire>;

const ContactInput = z.object({
  id: idInput<'clientContact'>(),
  name: lineInput(200),
  role: optionalLineInput(100).default(null),
  email: OptionalEmailInput.default(null),
  phone: optionalLineInput(50).default(null),
});

const ContactsInput = z
  .array(ContactInput)
  .max(50, 'At most 50 contacts')
  .refine((contacts) => new Set(contacts.map(({ id }) => id)).size === contacts.length, 'Two contacts have one id');

/** Zero is a rate; null inherits. */
const ChargedRateInput = MileageRateInput.nullable();

const fields = {
  name: lineInput(200),
  email: OptionalEmailInput,
  ccEmails: z.array(EmailInput).max(20, 'At most 20 addresses'),
  phone: optionalLineInput(50),
  address: AddressInput,
  notes: textInput(10_000).nullable(),
  purchaseOrderReference: optionalLineInput(100),
  paymentTermsDays: PaymentTermsInput.nullable(),
  vatNumber: OptionalVatNumberInput,
  currency: CurrencyInput.nullable(),
  mileageRate: ChargedRateInput,
  passengerRate: ChargedRateInput,
  contacts: ContactsInput,
};

export const ClientPatchInput = z.object(fields).partial();
export type ClientPatchInput = z.input<typeof ClientPatchInput>;

/** A name is enough; everything else can be said later. The same id again answers the client that is there. */
export const CreateClientInput = ClientPatchInput.extend({ id: idInput<'client'>(), name: fields.name });
export type CreateClientInput = z.input<typeof CreateClientInput>;

/** What is absent from the patch stays as it is. Contacts come as the whole list, told apart by their ids. */
export const UpdateClientInput = ClientRef.extend({ version: VersionInput, patch: ClientPatchInput });
export type UpdateClientInput = z.input<typeof UpdateClientInput>;

export const ArchiveClientInput = ClientRef.extend({ version: VersionInput, archived: z.boolean() });
export const RemoveClientInput = ClientRef.extend({ version: VersionInput });
export const RemovedWire = z.object({ id: IdWire });

export const ClientDuplicatesInput = z.object({
  id: idInput<'client'>(),
  name: z.string().max(200),
  email: z.string().max(300).nullable(),
});
export const ClientDuplicatesWire = z.array(PossibleDuplicateWire);
