import { invoiceStatuses, isVatTreatment, lineOrigins, vatCategories, vatTreatment } from '@glovelly/domain/invoices';
import { mostMinor } from '@glovelly/domain/money';
import { z } from 'zod';
import { AddressWire, PaymentTermsInput } from './parties.ts';
import { PaymentWire } from './payments.ts';
import {
  CurrencyWire,
  CursorInput,
  IdWire,
  InstantWire,
  idInput,
  LocalDateInput,
  LocalDateWire,
  MoneyInput,
  MoneyWire,
  optionalLineInput,
  PercentageInput,
  PercentageWire,
  QuantityInput,
  QuantityWire,
  RateInput,
  RateWire,
  textInput,
  VersionInput,
} from './primitives.ts';

/** One row of the list: the most asked for answer of all. */
export const InvoiceItemWire = z.object({
  id: IdWire,
  number: z.string().nullable(),
  clientId: IdWire,
  clientName: z.string(),
  status: z.enum(invoiceStatuses),
  total: MoneyWire,
  amountDue: MoneyWire,
  invoiceDate: LocalDateWire.nullable(),
  dueDate: LocalDateWire.nullable(),
});
export type InvoiceItemWire = z.infer<typeof InvoiceItemWire>;

/** "outstanding" is issued, in part paid or overdue: the one definition of the domain. */
export const invoiceFilters = [...invoiceStatuses, 'outstanding'] as const;

const filter = {
  status: z.enum(invoiceFilters).optional(),
  clientId: idInput<'client'>().optional(),
  /** By invoice date, both days within the period. A draft has none and is in no period. */
  from: LocalDateInput.optional(),
  to: LocalDateInput.optional(),
  /** In number, client and what the lines say. */
  search: z.string().trim().max(200).optional(),
};

export const invoiceSorts = ['newest', 'number', 'client', 'date', 'due', 'total'] as const;

export const InvoiceListInput = z.object({
  ...filter,
  sort: z.enum(invoiceSorts).default('newest'),
  /** Named so because tRPC's infinite queries put a `direction` of their own into the input. */
  order: z.enum(['asc', 'desc']).default('desc'),
  cursor: CursorInput,
  take: z.int().min(1).max(200).default(50),
});
export type InvoiceListInput = z.input<typeof InvoiceListInput>;

export const InvoicePageWire = z.object({ invoices: z.array(InvoiceItemWire), nextCursor: z.string().nullable() });
export type InvoicePageWire = z.infer<typeof InvoicePageWire>;

export const InvoiceTotalsInput = z.object(filter);
export type InvoiceTotalsInput = z.input<typeof InvoiceTotalsInput>;

/** Of everything the filter leaves: how many, and per currency what they come to and what is due. */
export const InvoiceTotalsWire = z.object({
  count: z.int(),
  sums: z.array(z.object({ count: z.int(), total: MoneyWire, due: MoneyWire })),
});
export type InvoiceTotalsWire = z.infer<typeof InvoiceTotalsWire>;

const DiscountWire = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('amount'), amount: MoneyWire }),
  z.object({ kind: z.literal('percent'), percent: PercentageWire }),
]);
export type DiscountWire = z.infer<typeof DiscountWire>;

const MOST_QUANTITY = 10_000_000n * 10_000n; // the most miles with the most passengers are one
const MOST_EXACT = mostMinor * 10n ** 8n;

const wholePercent = PercentageInput.refine((share) => share >= 0n && share <= 10_000n, 'From 0 to 100 percent');
const DiscountInput = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('amount'),
    amount: MoneyInput.refine(({ minor }) => minor >= 0n, 'Not less than zero'),
  }),
  z.object({ kind: z.literal('percent'), percent: wholePercent }),
]);

const VatWire = z.object({ category: z.enum(vatCategories), rate: PercentageWire });

const VatInput = z.object({ category: z.enum(vatCategories), rate: PercentageInput }).transform(({ category, rate }, ctx) => {
  if (isVatTreatment(category, rate)) return vatTreatment(category, rate);
  ctx.addIssue({
    code: 'custom',
    message: 'Only the standard and reduced rates have a percentage, above 0 and at most 100',
    path: ['rate'],
  });
  return z.NEVER;
});

/** What made a line. Lines written by hand have no gig. */
const SourceWire = z.object({ origin: z.enum(lineOrigins), gigId: IdWire.nullable(), expenseId: IdWire.nullable() });

const SourceInput = z.discriminatedUnion('origin', [
  z.object({ origin: z.literal('manual') }),
  z.object({ origin: z.enum(['fee', 'mileage', 'passengers', 'per_diem']), gigId: idInput<'gig'>() }),
  z.object({ origin: z.literal('expense'), gigId: idInput<'gig'>(), expenseId: idInput<'expense'>() }),
]);

export const InvoiceLineWire = z.object({
  id: IdWire,
  source: SourceWire,
  description: z.string(),
  quantity: QuantityWire,
  unit: z.string().nullable(),
  unitPrice: RateWire,
  discount: DiscountWire.nullable(),
  vat: VatWire,
  net: MoneyWire,
});
export type InvoiceLineWire = z.infer<typeof InvoiceLineWire>;

/** A line as the editor sends it. Its words may be missing while they are being written; it is not issued without them. */
const InvoiceLineInput = z
  .object({
    id: idInput<'line'>(),
    source: SourceInput.default({ origin: 'manual' }),
    description: textInput(2000).transform((text) => text ?? ''),
    quantity: QuantityInput.refine((count) => count >= -MOST_QUANTITY && count <= MOST_QUANTITY, 'At most 10,000,000'),
    unit: optionalLineInput(40).default(null),
    unitPrice: RateInput,
    discount: DiscountInput.nullable().default(null),
    vat: VatInput,
  })
  .refine(({ quantity, unitPrice }) => size(quantity * unitPrice.e4) <= MOST_EXACT, {
    message: 'This line is too large',
    path: ['unitPrice', 'amount'],
  });

const size = (figure: bigint): bigint => (figure < 0n ? -figure : figure);

export type InvoiceLineInput = z.input<typeof InvoiceLineInput>;

const MOST_LINES = 1000;

export const TotalsWire = z.object({
  net: MoneyWire,
  discount: MoneyWire,
  taxable: MoneyWire,
  vat: MoneyWire,
  total: MoneyWire,
  /** Empty for a seller who is not registered for VAT. */
  breakdown: z.array(VatWire.extend({ net: MoneyWire, discount: MoneyWire, taxable: MoneyWire, vat: MoneyWire })),
});
export type TotalsWire = z.infer<typeof TotalsWire>;

const DocumentDiscountWire = z.object({ discount: DiscountWire, reason: z.string().nullable() });

/** A gig that the invoice charges for. */
const InvoiceGigWire = z.object({ id: IdWire, title: z.string(), date: LocalDateWire });

/** What is missing before it can be issued, and whose record it belongs on. */
const MissingWire = z.discriminatedUnion('of', [
  z.object({ of: z.literal('seller'), what: z.enum(['name', 'addressLine', 'city', 'country', 'vatNumber']) }),
  z.object({ of: z.literal('client'), what: z.enum(['name', 'address']) }),
  z.object({ of: z.literal('invoice'), what: z.enum(['lines', 'description', 'positiveTotal']) }),
]);
export type MissingWire = z.infer<typeof MissingWire>;

const ChargeWire = z.object({ quantity: QuantityWire, unitPrice: z.string() });
export const DifferenceWire = z.object({
  kind: z.enum(['added', 'removed', 'changed']),
  /** What is or was charged, in words: of the fresh line, else of the draft's. */
  description: z.string(),
  before: ChargeWire.nullable(),
  after: ChargeWire.nullable(),
});
export type DifferenceWire = z.infer<typeof DifferenceWire>;

const SellerOnInvoiceWire = z.object({
  name: z.string().nullable(),
  tradingName: z.string().nullable(),
  address: AddressWire,
  email: z.string().nullable(),
  phone: z.string().nullable(),
  vatNumber: z.string().nullable(),
  bank: z
    .object({
      accountName: z.string().nullable(),
      sortCode: z.string().nullable(),
      accountNumber: z.string().nullable(),
      iban: z.string().nullable(),
      bic: z.string().nullable(),
    })
    .nullable(),
  paymentNote: z.string().nullable(),
});

const BuyerOnInvoiceWire = z.object({
  id: IdWire,
  name: z.string(),
  address: AddressWire,
  vatNumber: z.string().nullable(),
  purchaseOrderReference: z.string().nullable(),
  email: z.string().nullable(),
});

const common = {
  id: IdWire,
  version: z.int(),
  client: z.object({ id: IdWire, name: z.string() }),
  currency: CurrencyWire,
  vatRegistered: z.boolean(),
  description: z.string().nullable(),
  lines: z.array(InvoiceLineWire),
  totals: TotalsWire,
  gigs: z.array(InvoiceGigWire),
};

/** A draft with everything its editor, its preview and its issue dialog show. */
export const DraftWire = z.object({
  ...common,
  state: z.literal('draft'),
  status: z.literal('draft'),
  /** Its own; null inherits what `inherited` says. */
  purchaseOrderReference: z.string().nullable(),
  paymentTermsDays: z.int().nullable(),
  inherited: z.object({ paymentTermsDays: z.int(), purchaseOrderReference: z.string().nullable() }),
  /** Null is the day of issue. */
  invoiceDate: LocalDateWire.nullable(),
  discount: DocumentDiscountWire.nullable(),
  seller: SellerOnInvoiceWire,
  buyer: BuyerOnInvoiceWire,
  missing: z.array(MissingWire),
  /** What it may go out without, but hardly ever should. */
  advice: z.array(z.enum(['bank'])),
  /** How its gigs have changed in what they charge; empty when there is nothing to offer. */
  differences: z.array(DifferenceWire),
  updatedAt: InstantWire,
});
export type DraftWire = z.infer<typeof DraftWire>;

/** What happened to it since it was issued. */
const InvoiceEventWire = z.object({
  id: IdWire,
  kind: z.enum(['issued', 'voided', 'payment.recorded', 'payment.removed']),
  at: InstantWire,
  /** Of the person who did it; null for somebody else than the reader. */
  byMe: z.boolean(),
  amount: MoneyWire.nullable(),
  day: LocalDateWire.nullable(),
  reason: z.string().nullable(),
});
export type InvoiceEventWire = z.infer<typeof InvoiceEventWire>;

/** An invoice that went out, and what became of it. Its lines and totals are those that were frozen. */
export const IssuedWire = z.object({
  ...common,
  state: z.enum(['issued', 'void']),
  status: z.enum(['issued', 'part_paid', 'paid', 'overdue', 'void']),
  number: z.string(),
  purchaseOrderReference: z.string().nullable(),
  invoiceDate: LocalDateWire,
  dueDate: LocalDateWire,
  paid: MoneyWire,
  amountDue: MoneyWire,
  payments: z.array(PaymentWire),
  events: z.array(InvoiceEventWire),
  issuedAt: InstantWire,
  voidedAt: InstantWire.nullable(),
  voidReason: z.string().nullable(),
});
export type IssuedWire = z.infer<typeof IssuedWire>;

export const InvoiceWire = z.union([DraftWire, IssuedWire]);
export type InvoiceWire = z.infer<typeof InvoiceWire>;

export const InvoiceRef = z.object({ id: idInput<'invoice'>() });

/** Every draft is made with the client's own id: the same one again answers the draft that is there. */
export const DraftFromGigsInput = z.object({
  id: idInput<'invoice'>(),
  gigIds: z.array(idInput<'gig'>()).min(1, 'Choose a gig').max(200, 'At most 200 gigs'),
});
export type DraftFromGigsInput = z.input<typeof DraftFromGigsInput>;

/** A client's month: its gigs that are on no invoice, not cancelled, and dated in it. `month` is YYYY-MM. */
export const DraftFromMonthInput = z.object({
  id: idInput<'invoice'>(),
  clientId: idInput<'client'>(),
  month: z.string().regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/, 'A month such as 2026-11'),
});
export type DraftFromMonthInput = z.input<typeof DraftFromMonthInput>;

/** The months of a client in which there is something to charge, the latest first: how many gigs, and their fees per currency. All of it, however long. */
export const ChargeableMonthsInput = z.object({ clientId: idInput<'client'>() });
export const ChargeableMonthsWire = z.array(z.object({ month: z.string(), count: z.int(), fees: z.array(MoneyWire) }));
export type ChargeableMonthsWire = z.infer<typeof ChargeableMonthsWire>;

export const DraftEmptyInput = z.object({ id: idInput<'invoice'>(), clientId: idInput<'client'>() });
export type DraftEmptyInput = z.input<typeof DraftEmptyInput>;

/** What is left out stays. Lines are sent as a whole, in their order. */
const DraftPatchInput = z
  .object({
    lines: z.array(InvoiceLineInput).max(MOST_LINES, `At most ${MOST_LINES} lines`),
    description: textInput(10_000).nullable(),
    purchaseOrderReference: optionalLineInput(200),
    paymentTermsDays: PaymentTermsInput.nullable(),
    invoiceDate: LocalDateInput.nullable(),
    discount: z.object({ discount: DiscountInput, reason: optionalLineInput(200).default(null) }).nullable(),
  })
  .partial();

/** A draft with whatever is known of it, in one call: for programs that make invoices of their own lines. */
export const CreateDraftInput = DraftEmptyInput.extend(DraftPatchInput.shape);
export type CreateDraftInput = z.input<typeof CreateDraftInput>;

export const CreatedDraftWire = z.object({ id: IdWire, version: z.int(), totals: TotalsWire });
export type CreatedDraftWire = z.infer<typeof CreatedDraftWire>;

export const SaveDraftInput = z.object({ id: idInput<'invoice'>(), version: VersionInput, patch: DraftPatchInput });
export type SaveDraftInput = z.input<typeof SaveDraftInput>;

export const DraftRef = z.object({ id: idInput<'invoice'>(), version: VersionInput });
export type DraftRef = z.input<typeof DraftRef>;

/** Takes a gig off a draft: its lines go with it, and it is free. */
export const RemoveGigInput = DraftRef.extend({ gigId: idInput<'gig'>() });
export type RemoveGigInput = z.input<typeof RemoveGigInput>;

export const DeletedInvoiceWire = z.object({ id: IdWire });

/** What issuing would do now: the number it would take if nobody else takes it first, and its dates. */
export const IssuePreviewWire = z.object({
  number: z.string(),
  invoiceDate: LocalDateWire,
  dueDate: LocalDateWire,
  missing: z.array(MissingWire),
});
export const IssuePreviewInput = InvoiceRef.extend({ invoiceDate: LocalDateInput.optional() });
export type IssuePreviewWire = z.infer<typeof IssuePreviewWire>;

export const IssueInput = DraftRef.extend({ invoiceDate: LocalDateInput.optional() });
export type IssueInput = z.input<typeof IssueInput>;

export const VoidInput = z.object({
  id: idInput<'invoice'>(),
  version: VersionInput,
  reason: z.string().trim().min(1, 'Say why').max(1000, 'At most 1000 characters'),
});
export type VoidInput = z.input<typeof VoidInput>;

/** Every number of a calendar year of invoice dates, in the order in which they were taken, and what became of each. */
export const NumbersInput = z.object({ year: z.int().min(1900).max(2199).optional() });
export const NumbersWire = z.object({
  numbers: z.array(
    InvoiceItemWire.extend({
      number: z.string(),
      position: z.int(),
      issuedAt: InstantWire,
      voidedAt: InstantWire.nullable(),
      voidReason: z.string().nullable(),
    }),
  ),
  /** Whether every document of the organisation is there and as it was issued; else the first position at which it is not. */
  brokenAt: z.int().nullable(),
});
export type NumbersWire = z.infer<typeof NumbersWire>;
