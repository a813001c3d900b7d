import { createHash } from 'node:crypto';
import type { Frozen } from './frozen-document.ts';

/**
 * One text for one document, whatever order its keys come in: jsonb keeps its own. Keys sorted by code unit, no white space (RFC 8785,
 * of which only strings, booleans and null are needed: see {@link Frozen}).
 */
export function canonical(value: Frozen): string {
  if (isList(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`;
}

const isList = (value: Frozen): value is readonly Frozen[] => Array.isArray(value);

/** The chain value of a document: SHA-256 over the previous one's (none for the first) and the document. Whoever alters one alters all that follow. */
export const chainValue = (previous: Uint8Array | null, document: Frozen): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    createHash('sha256')
      .update(previous ?? new Uint8Array())
      .update(canonical(document))
      .digest(),
  );
