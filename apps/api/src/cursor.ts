/** The place in a list where a page ends: what its last row is sorted by. Opaque to clients, and only ever compared, never trusted. */
export const encodeCursor = (place: readonly string[]): string => Buffer.from(JSON.stringify(place)).toString('base64url');

/** Reads a cursor of `length` values. `null` for none, and for what is no cursor of ours: the list then starts from its beginning. */
export function decodeCursor(cursor: string | null | undefined, length: number): readonly string[] | null {
  if (!cursor) return null;
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(place) && place.length === length && place.every((part) => typeof part === 'string') ? place : null;
  } catch {
    return null; // JSON's own word for what is no JSON
  }
}
