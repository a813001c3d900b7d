import superjson from 'superjson';
import type { ErrorData } from '../../../src/trpc/error-shape.ts';
import type { Caller } from '../member.ts';
import type { Walked } from './procedures.ts';

export interface Outcome {
  readonly status: number;
  /** What was answered, when it was. */
  readonly data: unknown;
  readonly error: ErrorData | null;
}

/** Calls a procedure over HTTP as a client would. */
export const call = (caller: Pick<Caller, 'fetch'>, procedure: Pick<Walked, 'path' | 'type'>, input: unknown): Promise<Outcome> =>
  callRaw(caller, procedure, JSON.stringify(superjson.serialize(input)));

/** The same with a body that no client would write. */
export async function callRaw(
  caller: Pick<Caller, 'fetch'>,
  { path, type }: Pick<Walked, 'path' | 'type'>,
  body: string,
): Promise<Outcome> {
  const answer =
    type === 'query'
      ? await caller.fetch(`/trpc/${path}?input=${encodeURIComponent(body)}`)
      : await caller.fetch(`/trpc/${path}`, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
  const { result, error } = JSON.parse(await answer.text());
  return { status: answer.status, data: result?.data?.json, error: error?.json?.data ?? null };
}
