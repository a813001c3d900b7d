import { z } from 'zod';
import { IdWire, idInput } from './primitives.ts';

/** Where somebody is signed in. */
export const DeviceWire = z.object({
  id: IdWire,
  /** As far as their browser says; null where it says nothing we know. */
  browser: z.string().nullable(),
  system: z.string().nullable(),
  isHandheld: z.boolean(),
  signedInAt: z.string(),
  /** To the minute. */
  lastSeenAt: z.string(),
  /** The one that asks. */
  isThisOne: z.boolean(),
});
export type DeviceWire = z.infer<typeof DeviceWire>;

export const DevicesWire = z.object({ devices: z.array(DeviceWire) });

export const DeviceRef = z.object({ id: idInput<'session'>() });
export const SignedOutWire = z.object({
  /** How many sessions ended. */
  count: z.number().int(),
});
