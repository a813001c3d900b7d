import { err, ok, type Result } from '../kernel/index.ts';
import type { SupportFailure } from './failures.ts';

/** Between these an owner may choose how long the installation's admins may look in. */
export const SUPPORT_HOURS = { least: 1, most: 7 * 24 } as const;

export interface WantedSupport {
  readonly reason: string;
  readonly hours: number;
}

/**
 * Lets the installation's admins look into an organisation for whole hours, read-only and on the record.
 * Errors: `support.durationRefused` outside {@link SUPPORT_HOURS}, `support.unexplained`. (Platform, 1: time-boxed support access.)
 */
export function grantSupport({ reason, hours }: WantedSupport): Result<WantedSupport, SupportFailure> {
  const { least, most } = SUPPORT_HOURS;
  if (!Number.isInteger(hours) || hours < least || hours > most)
    return err({ code: 'support.durationRefused', leastHours: least, mostHours: most });
  const why = reason.trim();
  return why === '' ? err({ code: 'support.unexplained' }) : ok({ reason: why, hours });
}

export const supportStates = ['live', 'revoked', 'expired'] as const;
export type SupportState = (typeof supportStates)[number];

/**
 * What a grant is now, in milliseconds since 1970-01-01T00:00:00Z. Taken back counts before run out, because it says that somebody ended it.
 */
export const supportState = (
  { expiresAt, revokedAt }: { readonly expiresAt: number; readonly revokedAt: number | null },
  now: number,
): SupportState => (revokedAt !== null ? 'revoked' : expiresAt <= now ? 'expired' : 'live');
