import { SUPPORT_HOURS, supportStates } from '@glovelly/domain/support';
import { z } from 'zod';
import { IdWire, InstantWire, idInput, textInput } from './primitives.ts';

/** A grant as the organisation sees it, with what became of it. */
export const SupportGrantWire = z.object({
  id: IdWire,
  reason: z.string(),
  grantedBy: z.string(),
  createdAt: InstantWire,
  expiresAt: InstantWire,
  revokedAt: InstantWire.nullable(),
  state: z.enum(supportStates),
  uses: z.int(),
  lastUsedAt: InstantWire.nullable(),
  usedBy: z.array(z.string()),
});
export type SupportGrantWire = z.infer<typeof SupportGrantWire>;
export const SupportGrantsWire = z.array(SupportGrantWire);

export const GrantSupportInput = z.strictObject({
  id: idInput<'supportGrant'>(),
  reason: textInput(500).transform((text) => text ?? ''),
  hours: z.int().min(SUPPORT_HOURS.least).max(SUPPORT_HOURS.most),
});
export type GrantSupportInput = z.input<typeof GrantSupportInput>;

export const RevokeSupportInput = z.strictObject({ grantId: idInput<'supportGrant'>() });
