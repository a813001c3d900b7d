import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** AES-256-GCM. The tag's length is pinned on both sides: Node would otherwise accept one that was cut short, and with it a forgery. */
const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
const FORMAT = /^([0-9a-f]{24}):([0-9a-f]{32}):((?:[0-9a-f]{2})+)$/;

/** What was sealed does not open: another key, another place, or changed bytes. Which of them is not for whoever sees the error. */
export class NotSealedHere extends Error {
  override readonly name = 'NotSealedHere';

  constructor() {
    super('what was sealed does not open here');
  }
}

/** `iv:authTag:ciphertext` in lower-case hex. `aad` binds it to its place: moved anywhere else, it does not open. */
export function sealBytes(key: Uint8Array, aad: string, clear: Uint8Array): string {
  if (clear.length === 0) throw new TypeError('nothing to seal');
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(aad));
  const ciphertext = Buffer.concat([cipher.update(clear), cipher.final()]);
  return [iv, cipher.getAuthTag(), ciphertext].map((part) => part.toString('hex')).join(':');
}

export function openBytes(key: Uint8Array, aad: string, sealed: string): Buffer {
  const [, iv, tag, ciphertext] = FORMAT.exec(sealed) ?? [];
  if (iv === undefined || tag === undefined || ciphertext === undefined) throw new NotSealedHere();
  const decipher = createDecipheriv(CIPHER, key, Buffer.from(iv, 'hex'), { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(aad))
    .setAuthTag(Buffer.from(tag, 'hex'));
  try {
    return Buffer.concat([decipher.update(Buffer.from(ciphertext, 'hex')), decipher.final()]);
  } catch {
    throw new NotSealedHere(); // Node's own error says nothing more
  }
}
