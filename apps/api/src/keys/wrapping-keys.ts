import { err, ok, type Result } from '@glovelly/domain/kernel';

/** The keys of the configuration, by name: each data key of the database is wrapped by one of them. The first one wraps what is new. */
export interface WrappingKeys {
  readonly activeId: string;
  readonly byId: ReadonlyMap<string, Uint8Array>;
}

export const KEY_BYTES = 32;
const KEY_ID = /^[a-z0-9][a-z0-9-]{0,39}$/;
const BASE64 = /^[A-Za-z0-9+/]{43}=$|^[A-Za-z0-9_-]{43}=?$/; // 32 bytes, in either alphabet

/** Known to everybody who reads this: it protects nothing, and is for one's own machine (`isInsecure`). */
const INSECURE = { id: 'insecure-development', key: Buffer.from('glovelly: insecure, for one desk.') };

export const developmentKeys: WrappingKeys = { activeId: INSECURE.id, byId: new Map([[INSECURE.id, insecureBytes()]]) };

function insecureBytes(): Uint8Array {
  return Uint8Array.from(INSECURE.key.subarray(0, KEY_BYTES));
}

/** Whether the development key is among them, under whatever name. */
export const isInsecure = ({ byId }: WrappingKeys): boolean =>
  [...byId].some(([id, key]) => id === INSECURE.id || Buffer.compare(key, insecureBytes()) === 0);

/** Reads `GLOVELLY_KEYRING=kid:base64,kid:base64`. What is wrong is said by place, never by value. */
export function parseWrappingKeys(text: string): Result<WrappingKeys, string> {
  const byId = new Map<string, Uint8Array>();
  for (const [index, entry] of text.split(',').entries()) {
    const place = `entry ${index + 1}`;
    const [, id, encoded] = /^\s*([^:]*):(.*?)\s*$/.exec(entry) ?? [];
    if (id === undefined || encoded === undefined) return err(`${place} is not of the form kid:base64`);
    if (!KEY_ID.test(id)) return err(`${place} has a name that is not of lower-case letters, digits and dashes, at most 40`);
    if (!BASE64.test(encoded)) return err(`${place} is not a key of ${KEY_BYTES} bytes in base64`);
    const key = Uint8Array.from(Buffer.from(encoded, 'base64'));
    if (key.length !== KEY_BYTES) return err(`${place} is not a key of ${KEY_BYTES} bytes in base64`);
    if (byId.has(id)) return err(`${place} has the name of another entry`);
    if ([...byId.values()].some((other) => Buffer.compare(other, key) === 0)) return err(`${place} is the key of another entry`);
    byId.set(id, key);
  }
  const [activeId] = byId.keys();
  return activeId === undefined ? err('is empty') : ok({ activeId, byId });
}

/**
 * The wrapping keys for an installation that is reached at `publicUrl`'s host: those of the configuration; on one's own machine the development key when
 * there are none. What others reach is never protected by a key that others know.
 */
export function keysOfConfiguration(text: string | undefined, host: { readonly loopback: boolean }): Result<WrappingKeys, string> {
  if (text === undefined) {
    return host.loopback
      ? ok(developmentKeys)
      : err('is missing: name:key, the key being 32 random bytes in base64 (openssl rand -base64 32)');
  }
  const parsed = parseWrappingKeys(text);
  if (parsed.ok && !host.loopback && isInsecure(parsed.value)) return err('has the development key, which everybody knows');
  return parsed;
}
