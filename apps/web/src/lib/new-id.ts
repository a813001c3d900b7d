import type { Id } from '@glovelly/domain/kernel';

/**
 * A new time-ordered id (UUID version 7, RFC 9562), made before the record is: the same form sent twice is then one record.
 * `crypto.randomUUID` would be version 4, and is missing where a phone tests over plain http.
 */
export function newId<Of extends string>(now: number = Date.now()): Id<Of> {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  new DataView(bytes.buffer).setBigUint64(0, (BigInt(now) << 16n) | BigInt(((bytes[6] ?? 0) << 8) | (bytes[7] ?? 0)));
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-') as Id<Of>; // by construction
}
