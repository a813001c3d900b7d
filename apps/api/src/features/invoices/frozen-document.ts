import type { LocalDate } from '@glovelly/domain/calendar';
import type { InvoiceDocument } from '@glovelly/domain/invoices';
import { wellFormed } from '@glovelly/domain/kernel';
import { type Currency, isCurrency, money, quantity, rate } from '@glovelly/domain/money';
import { z } from 'zod';

/** JSON as PostgreSQL's jsonb keeps it: no figure is a number, so that none is rounded by anybody who reads it. */
export type Frozen = string | boolean | null | readonly Frozen[] | { readonly [key: string]: Frozen };

/** The document as it is kept. Big integers become decimal strings; {@link thaw} reads them back. */
export const freeze = (document: InvoiceDocument): Frozen => freezeValue(document);

function freezeValue(value: unknown): Frozen {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'string') return wellFormed(value); // jsonb refuses half a surrogate pair
  if (Array.isArray(value)) return value.map(freezeValue);
  if (typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, freezeValue(part)]));
  throw new TypeError(`a document holds no ${typeof value}`);
}

/** The document as it was frozen, to be drawn again. */
export const thaw = (frozen: unknown): InvoiceDocument => FrozenDocument.parse(frozen);

const Figure = z
  .string()
  .regex(/^-?\d+$/)
  .transform(BigInt);
const CurrencyCode = z.custom<Currency>((text) => typeof text === 'string' && isCurrency(text));
const Day = z.custom<LocalDate>((text) => typeof text === 'string'); // was a day when it was frozen
const MoneyFrozen = z.object({ minor: Figure, currency: CurrencyCode }).transform(({ minor, currency }) => money(minor, currency));
const text = z.string().nullable();

const content = {
  invoiceDate: Day,
  dueDate: Day,
  supply: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('days'), days: z.array(Day) }),
      z.object({ kind: z.literal('period'), from: Day, to: Day }),
    ])
    .nullable(),
  seller: z.object({
    name: z.string(),
    tradingName: text,
    address: z.array(z.string()),
    email: text,
    phone: text,
    vatNumber: text,
    logo: z.null(),
  }),
  buyer: z.object({ name: z.string(), contact: text, address: z.array(z.string()), vatNumber: text }),
  purchaseOrder: text,
  lines: z.array(
    z.object({
      description: z.string(),
      detail: text,
      quantity: Figure.transform(quantity),
      unit: text,
      unitPrice: z.object({ e4: Figure, currency: CurrencyCode }).transform(({ e4, currency }) => rate(e4, currency)),
      discount: text,
      vatRate: text,
      net: MoneyFrozen,
    }),
  ),
  adjustments: z.array(z.object({ kind: z.enum(['allowance', 'charge']), reason: z.string(), amount: MoneyFrozen })),
  vat: z
    .object({ breakdown: z.array(z.object({ rate: z.string(), taxable: MoneyFrozen, vat: MoneyFrozen })), total: MoneyFrozen })
    .nullable(),
  totals: z.object({ lines: MoneyFrozen, net: MoneyFrozen, total: MoneyFrozen, paid: MoneyFrozen, due: MoneyFrozen }),
  payment: z.object({ accountName: text, sortCode: text, accountNumber: text, iban: text, bic: text, reference: text }).nullable(),
  notes: text,
  terms: text,
};

const FrozenDocument = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('invoice'), number: z.string(), ...content }),
  z.object({ kind: z.literal('draft invoice'), number: z.null(), ...content }),
]);
