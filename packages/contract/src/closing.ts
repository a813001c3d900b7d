import { z } from 'zod';
import { InstantWire, LocalDateWire, lineInput } from './primitives.ts';

/** What an owner is told before and while their organisation closes. */
export const ClosingWire = z.object({
  organisationName: z.string(),
  graceDays: z.int(),
  /** Null while it is open. */
  requestedAt: InstantWire.nullable(),
  closesOn: LocalDateWire.nullable(),
  /** What would be gone, in numbers. */
  holds: z.object({ members: z.int(), clients: z.int(), gigs: z.int(), invoices: z.int(), expenses: z.int(), receipts: z.int() }),
});
export type ClosingWire = z.infer<typeof ClosingWire>;

export const RequestClosingInput = z.object({ typedName: lineInput(200) });
