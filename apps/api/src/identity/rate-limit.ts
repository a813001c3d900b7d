import { isIPv6 } from 'node:net';
import type { RateLimited } from '@glovelly/domain/errors';
import { err, ok, type Result } from '@glovelly/domain/kernel';
import type { KeyRing } from '../keys/key-ring.ts';
import type { AuthTx } from './auth-database.ts';

/** What is limited, and how often it may be done by one and the same: every allowance holds, looking back from any moment. */
export interface RateLimit {
  readonly name: string;
  readonly allowances: readonly { readonly most: number; readonly withinSeconds: number }[];
}

/**
 * Counts one more of it for `whose` (an address, an e-mail, an id), or says how long to wait. One round trip, and true across processes. Take it outside
 * of the transaction that does what is limited: it counts also when that fails, and holds no lock meanwhile.
 */
export async function takeTurn(
  { auth, keys }: { readonly auth: AuthTx; readonly keys: KeyRing },
  { name, allowances }: RateLimit,
  whose: string,
): Promise<Result<void, RateLimited>> {
  const { mac } = keys.mac(`rateLimit.${name}`, whose); // what an older key counted is forgotten, once in 90 days
  const [row] = await auth.query<{ wait: number }>({
    name: 'take-turn',
    text: 'select ops.take_turn($1, $2, $3) as wait',
    values: [Buffer.from(mac, 'hex'), allowances.map(({ most }) => most), allowances.map(({ withinSeconds }) => withinSeconds)],
  });
  const seconds = row?.wait ?? 0;
  return seconds > 0 ? err({ code: 'rate.limited', retryAfterSeconds: seconds }) : ok(undefined);
}

/** Whom a limit by address counts: an IPv6 network of /64 is one household or one machine, whose addresses are free. Unknown ones share one count. */
export const whoseAddress = (address: string | null): string => {
  if (address === null) return 'unknown';
  return isIPv6(address) ? `${firstHalf(address)}::/64` : address;
};

/** The first 64 bits, with what `::` stands for written out. */
function firstHalf(address: string): string {
  const [head = '', tail] = address.split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail === undefined ? [] : tail.split(':').filter(Boolean);
  const groups = [...before, ...Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0'), ...after];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
