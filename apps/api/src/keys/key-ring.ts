/** A text that only this installation reads, and only in its place. */
export interface Sealed {
  readonly keyId: string;
  /** `iv:authTag:ciphertext` in lower-case hex. */
  readonly sealed: string;
}

/** HMAC-SHA-256 in lower-case hex, and the key that it was made with. */
export interface Mac {
  readonly keyId: string;
  readonly mac: string;
}

/**
 * The installation's keys: kept in its database, the same for every process of it. A purpose ('mail.content') has a key of its own, derived from the
 * data key, so that what was made for one purpose is nothing to another.
 */
export interface KeyRing {
  /** `aad` says where the text belongs ([organisation, field]): it opens with the same words alone. An empty text cannot be sealed. */
  seal(purpose: string, aad: readonly string[], text: string): Sealed;
  /** Throws `NotSealedHere` when it was sealed for another purpose or place, by a key that is unknown, or was changed. */
  open(purpose: string, aad: readonly string[], sealed: Sealed): Promise<string>;
  /** With the active key: to store, or to send out. */
  mac(purpose: string, text: string): Mac;
  /** With each key that may have been used: to look up what was stored by `mac`, whichever key was active then. The active one first. */
  macs(purpose: string, text: string): readonly Mac[];
  /** Whether it was made by this ring, compared in constant time. */
  verify(purpose: string, text: string, mac: Mac): Promise<boolean>;
  /** Makes the next key when the active one is old. Answers whether this call did. */
  renew(): Promise<boolean>;
  /** Throws `KeyRingUnusable` while the database has a key that the configuration cannot unwrap, or none. */
  check(): Promise<void>;
  close(): void;
}

/** One line for whoever runs the installation; names of keys, never keys. */
export class KeyRingUnusable extends Error {
  override readonly name = 'KeyRingUnusable';
}
