import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits as 43 characters of base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url');

const SHAPE = /^[A-Za-z0-9_-]{43}$/;

/** What is kept of a token: a copy of the table opens nothing. Null when the text cannot be a token, so that nobody asks the database. */
export const hashToken = (token: string): Uint8Array | null => (SHAPE.test(token) ? createHash('sha256').update(token).digest() : null);
