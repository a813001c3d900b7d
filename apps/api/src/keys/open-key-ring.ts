import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Logger } from 'pino';
import type { AuthDatabase } from '../identity/auth-database.ts';
import { addDataKey, type DataKey, derive, readDataKeys, unwrap, type WrappedKey } from './data-keys.ts';
import { type KeyRing, KeyRingUnusable, type Mac } from './key-ring.ts';
import { NotSealedHere, openBytes, sealBytes } from './sealed-text.ts';
import type { WrappingKeys } from './wrapping-keys.ts';

export interface KeyRingOptions {
  readonly auth: AuthDatabase;
  readonly wrappingKeys: WrappingKeys;
  readonly log: Logger;
  /** How often the ring is read anew, for keys that other processes made. */
  readonly refreshMs?: number;
}

/** Reads the ring, and makes its first key, or the next one, when that is due. Throws `KeyRingUnusable` when a key cannot be unwrapped. */
export async function openKeyRing({ auth, wrappingKeys, log, refreshMs = 60_000 }: KeyRingOptions): Promise<KeyRing> {
  let keys: readonly DataKey[] = [];
  let trouble: string | null = null;
  let reading: Promise<void> | null = null;
  const derived = new Map<string, Uint8Array>();

  const read = async () => {
    const rows = await readDataKeys(auth);
    const opened = rows.map((row) => ({ row, key: unwrap(wrappingKeys, row) }));
    trouble = troubleWith(opened);
    keys = opened.flatMap(({ key }) => (typeof key === 'string' ? [] : [key]));
  };
  /** One reading at a time, however many ask. */
  const refresh = () => {
    reading ??= read().finally(() => {
      reading = null;
    });
    return reading;
  };
  const renew = async () => {
    const added = await addDataKey(auth, wrappingKeys);
    if (added) log.info('a new data key was made');
    await refresh();
    return added;
  };

  await refresh();
  if (trouble !== null) throw new KeyRingUnusable(trouble);
  await renew();
  const timer = setInterval(
    () => refresh().catch((err: unknown) => log.warn({ err }, 'the key ring could not be read')),
    refreshMs,
  ).unref();

  const active = (): DataKey => {
    const usable = keys.filter(({ activeFrom, retired }) => !retired && activeFrom <= Date.now());
    const newest = usable.at(-1) ?? keys.findLast(({ retired }) => !retired); // a clock that is slow: the only key there is
    if (newest === undefined) throw new KeyRingUnusable(trouble ?? 'there is no key');
    return newest;
  };
  const derivedKey = (key: DataKey, use: 'seal' | 'mac', purpose: string): Uint8Array => {
    const name = `${key.id} ${use} ${purpose}`;
    const known = derived.get(name) ?? derive(key, use, purpose);
    derived.set(name, known);
    return known;
  };
  const find = async (id: string): Promise<DataKey> => {
    const known = keys.find((key) => key.id === id);
    if (known !== undefined) return known;
    await refresh(); // made by another process a moment ago
    const found = keys.find((key) => key.id === id);
    if (found === undefined) throw new NotSealedHere();
    return found;
  };
  const macWith = (key: DataKey, purpose: string, text: string): Mac => ({
    keyId: key.id,
    mac: createHmac('sha256', derivedKey(key, 'mac', purpose))
      .update(text)
      .digest('hex'),
  });
  const place = (keyId: string, purpose: string, aad: readonly string[]): string => JSON.stringify(['glovelly', 1, keyId, purpose, ...aad]);

  return {
    seal: (purpose, aad, text) => {
      const key = active();
      return { keyId: key.id, sealed: sealBytes(derivedKey(key, 'seal', purpose), place(key.id, purpose, aad), Buffer.from(text)) };
    },
    open: async (purpose, aad, { keyId, sealed }) =>
      openBytes(derivedKey(await find(keyId), 'seal', purpose), place(keyId, purpose, aad), sealed).toString(),
    mac: (purpose, text) => macWith(active(), purpose, text),
    macs: (purpose, text) => {
      const first = active();
      const others = keys.filter((key) => key.id !== first.id).toReversed();
      return [first, ...others].map((key) => macWith(key, purpose, text));
    },
    verify: async (purpose, text, { keyId, mac }) => {
      const expected = macWith(await find(keyId), purpose, text).mac;
      return mac.length === expected.length && timingSafeEqual(Buffer.from(mac), Buffer.from(expected));
    },
    renew,
    check: async () => {
      await refresh();
      if (trouble !== null) throw new KeyRingUnusable(trouble);
      active();
    },
    close: () => clearInterval(timer),
  };
}

/** What whoever runs the installation has to mend, in one line, naming keys and telling none. */
function troubleWith(opened: readonly { readonly row: WrappedKey; readonly key: DataKey | 'missing' | 'different' }[]): string | null {
  const named = (why: string) => [...new Set(opened.filter(({ key }) => key === why).map(({ row }) => row.wrappingKeyId))];
  const missing = named('missing');
  if (missing.length > 0)
    return `GLOVELLY_KEYRING lacks ${missing.join(', ')}, which is in use: give it back, and take it out only after pnpm ops:rotate-keys`;
  const different = named('different');
  if (different.length > 0) return `GLOVELLY_KEYRING has another key under the name ${different.join(', ')} than the one that is in use`;
  return null;
}
