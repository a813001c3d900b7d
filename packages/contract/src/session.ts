import { capabilities } from '@glovelly/domain/organisations';
import { roles } from '@glovelly/domain/visibility';
import { z } from 'zod';
import { CurrencyWire, IdWire, InstantWire, idInput, LocalDateWire, MonthDayWire } from './primitives.ts';

export const OrganisationSummaryWire = z.object({
  id: IdWire,
  name: z.string(),
  role: z.enum(roles),
  demo: z.boolean(),
  closing: z.boolean(),
});
export type OrganisationSummaryWire = z.infer<typeof OrganisationSummaryWire>;

export const OrganisationsWire = z.object({ organisations: z.array(OrganisationSummaryWire) });

/** Who is signed in, where they act, as what, and where else they could. */
export const MeWire = z.object({
  person: z.object({ id: IdWire, displayName: z.string(), email: z.string(), platformRole: z.enum(['admin', 'user']) }),
  organisation: z.object({
    id: IdWire,
    name: z.string(),
    currency: CurrencyWire,
    timeZone: z.string(),
    taxYearStart: MonthDayWire,
    demo: z.boolean(),
    /** The day on which it is gone, while it is being closed: until then it is read and not written. */
    closesOn: LocalDateWire.nullable(),
  }),
  role: z.enum(roles),
  capabilities: z.array(z.enum(capabilities)),
  organisations: z.array(OrganisationSummaryWire),
  /** They are let in for support, to look until then. Null for members. */
  supportUntil: InstantWire.nullable(),
});
export type MeWire = z.infer<typeof MeWire>;

export const SwitchOrganisationInput = z.object({ organisationId: idInput<'organisation'>() });
export const SwitchedWire = z.object({ organisationId: IdWire });
