import { auditActions, auditActorKinds, auditOutcomes, auditResources } from '@glovelly/domain/audit';
import { installationActions } from '@glovelly/domain/identity';
import { z } from 'zod';
import { CursorInput, IdWire, InstantWire, idInput, LocalDateInput } from './primitives.ts';

/** Whose, what, done or refused, on what, and from which day to which: both days are in it. */
export const AuditFilter = z.object({
  userId: idInput<'user'>().optional(),
  action: z.enum(auditActions).optional(),
  outcome: z.enum(auditOutcomes).optional(),
  resourceType: z.enum(auditResources).optional(),
  /** One record's own history. */
  resourceId: IdWire.optional(),
  from: LocalDateInput.optional(),
  to: LocalDateInput.optional(),
});

/** Of what is the installation's and no organisation's. Its days are days in UTC; `address` is where it was asked from. */
export const InstallationHistoryFilter = AuditFilter.omit({ resourceType: true }).extend({
  action: z.enum(installationActions).optional(),
  address: z.union([z.ipv4(), z.ipv6()], 'Not an address such as 192.0.2.7').optional(),
});

const page = { cursor: CursorInput, take: z.int().min(1).max(200).default(50) };

export const AuditListInput = AuditFilter.extend(page);
export type AuditListInput = z.input<typeof AuditListInput>;

export const InstallationHistoryInput = InstallationHistoryFilter.extend(page);

const Harmless = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** Names of fields, and values only where they harm nobody. An action of an older program may be one that this one has no words for. */
export const AuditEntryWire = z.object({
  id: IdWire,
  at: InstantWire,
  actor: z.object({ kind: z.enum(auditActorKinds), id: IdWire.nullable(), label: z.string() }),
  outcome: z.enum(auditOutcomes),
  errorCode: z.string().nullable(),
  action: z.string(),
  /** `name` is what the record is called now; null when it is gone, or not yours to see. */
  resource: z.object({ type: z.string(), id: IdWire.nullable(), name: z.string().nullable() }).nullable(),
  fields: z.array(z.string()),
  values: z.record(z.string(), z.object({ from: Harmless, to: Harmless })),
  counts: z.record(z.string(), z.number()),
  /** The first of the records that a command about many was about, or the one that this record belongs to. */
  ids: z.array(IdWire),
  endpoint: z.string().nullable(),
  requestId: z.string().nullable(),
});
export type AuditEntryWire = z.infer<typeof AuditEntryWire>;

export const AuditPageWire = z.object({ entries: z.array(AuditEntryWire), nextCursor: z.string().nullable() });
export type AuditPageWire = z.infer<typeof AuditPageWire>;

export const InstallationHistoryWire = z.object({
  entries: z.array(AuditEntryWire.extend({ address: z.string().nullable() })),
  nextCursor: z.string().nullable(),
});

/** Who is in the history that one may read, by the name they had last. */
export const AuditPeopleWire = z.array(z.object({ id: IdWire, label: z.string() }));
