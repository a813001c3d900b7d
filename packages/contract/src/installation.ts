import { z } from 'zod';
import { IdWire, InstantWire, idInput } from './primitives.ts';

/** What the installation is, for those who run it. Nothing in it opens anything. */
export const InstallationWire = z.object({
  version: z.string(),
  database: z.object({ version: z.string(), newestMigration: z.string().nullable() }),
  health: z.object({
    ready: z.boolean(),
    checks: z.array(z.object({ name: z.string(), ok: z.boolean(), ms: z.int() })),
  }),
  mail: z.object({ adapter: z.enum(['smtp', 'local']), queued: z.int(), failed: z.int() }),
  jobs: z.object({ workers: z.int(), lateSeconds: z.int(), dead: z.int() }),
  keyActiveSince: InstantWire.nullable(),
  users: z.object({ active: z.int(), all: z.int() }),
  organisations: z.int(),
});
export type InstallationWire = z.infer<typeof InstallationWire>;

/** An organisation that lets support in just now. Its name, why and until when: nothing else of it is shown. */
export const OpenToSupportWire = z.object({
  id: IdWire,
  organisationId: IdWire,
  organisationName: z.string(),
  grantedBy: z.string().nullable(),
  reason: z.string(),
  expiresAt: InstantWire,
  /** They are a member of it: they need no support access, and get none. */
  member: z.boolean(),
});
export type OpenToSupportWire = z.infer<typeof OpenToSupportWire>;

export const OpenSupportInput = z.strictObject({ organisationId: idInput<'organisation'>(), grantId: idInput<'supportGrant'>() });
export const OpenedWire = z.object({ organisationId: IdWire });
