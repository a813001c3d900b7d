import { createHash } from 'node:crypto';

/** Prisma writes few texts, but for lists: `in ($1, …, $n)` is one text per length. Beyond this many, statements go unnamed. */
const MOST = 500;
const names = new Map<string, string>();

/**
 * Gives a parameterised query a name, so that each connection parses and plans its text once: worth a tenth of a read (docs/adr/0003).
 * The same text has the same name on every connection. What is not a query object is left as it is.
 */
export function preparedQuery(query: unknown): unknown {
  if (!isQueryConfig(query) || query.name !== undefined) return query;
  const name = names.get(query.text) ?? nameFor(query.text);
  return name === undefined ? query : { ...query, name };
}

function nameFor(text: string): string | undefined {
  if (names.size >= MOST || !PREPARABLE.test(text)) return undefined;
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 24);
  names.set(text, name);
  return name;
}

const PREPARABLE = /^\s*(?:select|insert|update|delete|with)\b/i;

const isQueryConfig = (query: unknown): query is { text: string; name?: string } =>
  typeof query === 'object' && query !== null && 'text' in query && typeof query.text === 'string';
