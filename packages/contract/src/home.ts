import { z } from 'zod';
import { IdWire, LocalDateWire, LocalTimeWire, MoneyWire } from './primitives.ts';

/** How many, and what they add up to: one amount a currency, since two currencies are never added. Empty for none. */
const FigureWire = z.object({ count: z.int(), amounts: z.array(MoneyWire) });
export type FigureWire = z.infer<typeof FigureWire>;

/** What needs doing and how the money stands, on the business day of the organisation. Each figure opens the list that adds up to it. */
export const HomeSummaryWire = z.object({
  today: LocalDateWire,
  /** The tax year that holds today, both days within it. */
  taxYear: z.object({ label: z.string(), from: LocalDateWire, to: LocalDateWire }),
  /** Completed, on no invoice; their fees. */
  gigsToInvoice: FigureWire,
  /** Invoices begun and not yet issued; their totals. */
  drafts: FigureWire,
  /** Issued, not void, not yet paid in full; what is due. */
  outstanding: FigureWire,
  /** The part of the outstanding whose due date has passed; `oldest` is the earliest of those dates. */
  overdue: FigureWire.extend({ oldest: LocalDateWire.nullable() }),
  /** Payments received in the tax year, by payment date. */
  income: FigureWire,
  /** The next gigs, today's first. */
  comingUp: z.array(
    z.object({
      id: IdWire,
      title: z.string(),
      date: LocalDateWire,
      start: LocalTimeWire.nullable(),
      timeZone: z.string(),
      venueName: z.string().nullable(),
    }),
  ),
  /** What has been begun, for the first steps. */
  has: z.object({ seller: z.boolean(), clients: z.boolean(), gigs: z.boolean(), invoices: z.boolean() }),
});
export type HomeSummaryWire = z.infer<typeof HomeSummaryWire>;
