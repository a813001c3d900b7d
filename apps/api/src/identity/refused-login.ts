import { z } from 'zod';
import type { KeyRing } from '../keys/key-ring.ts';

/** Whom the provider signed in, and whom nobody has let in here. */
export interface RefusedLogin {
  readonly name: string | null;
  readonly email: string;
  /** By the provider. */
  readonly verified: boolean;
}

/** For how long the browser that was refused is remembered: to say who was, and to vouch for the address in a request for access. */
export const REFUSED_LOGIN_MINUTES = 30;

const PURPOSE = 'refusedLogin';
const WHERE = ['cookie'];
const Kept = z.object({ name: z.string().nullable(), email: z.string(), verified: z.boolean(), until: z.number() });

/** The login as a cookie's value. Nobody else can write one, so its address is as good as the sign-in it came from. */
export function sealRefusedLogin(keys: KeyRing, { name, email, verified }: RefusedLogin, now: number): string {
  const kept: z.infer<typeof Kept> = { name, email, verified, until: now + REFUSED_LOGIN_MINUTES * 60_000 };
  const { keyId, sealed } = keys.seal(PURPOSE, WHERE, JSON.stringify(kept));
  return `${keyId}.${sealed}`;
}

/** Null for what is none of ours, changed, or too old. */
export async function openRefusedLogin(keys: KeyRing, value: string | undefined, now: number): Promise<RefusedLogin | null> {
  const [keyId, sealed, more] = value?.split('.') ?? [];
  if (!keyId || !sealed || more !== undefined) return null;
  try {
    const { until, ...login } = Kept.parse(JSON.parse(await keys.open(PURPOSE, WHERE, { keyId, sealed })));
    return until > now ? login : null;
  } catch {
    return null; // forged, or sealed by a key that is gone: nobody was refused here
  }
}
