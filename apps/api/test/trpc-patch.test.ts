import { initTRPC } from '@trpc/server';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

/* What the patched tRPC promises as before (docs/adr/0021). The patch itself is held by pnpm: an install in which it does not fit fails. */

const t = initTRPC.context<{ readonly who: string }>().create();

interface Seen {
  readonly input: unknown;
  readonly ctx: object;
  readonly signal: AbortSignal | undefined;
}

/** Asks one procedure that takes two inputs and two contexts, and tells what reached it. */
async function reached(body: string): Promise<{ readonly seen: Seen; readonly asked: Request }> {
  const seen: Seen[] = [];
  const router = t.router({
    tell: t.procedure
      .input(z.looseObject({}))
      .use(({ next }) => next({ ctx: { role: 'owner' } }))
      .input(z.looseObject({ name: z.string() }))
      .mutation(({ input, ctx, signal }) => {
        seen.push({ input, ctx, signal });
        return null;
      }),
  });
  const asked = new Request('http://localhost/trpc/tell', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const answer = await fetchRequestHandler({ endpoint: '/trpc', req: asked, router, createContext: () => ({ who: 'Ann' }) });
  expect(answer.status).toBe(200);
  const [first] = seen;
  if (first === undefined) throw new Error('the procedure was reached');
  return { seen: first, asked };
}

describe('a call through tRPC', () => {
  it('brings what every step of it added, and nothing else', async () => {
    const { seen } = await reached('{"name":"Bo","more":1}');
    expect(seen.input).toEqual({ name: 'Bo', more: 1 });
    expect(seen.ctx).toEqual({ who: 'Ann', role: 'owner' });
  });

  it('gives nothing that was sent a prototype of the sender’s', async () => {
    const { seen } = await reached('{"name":"Bo","__proto__":{"admin":true}}');
    expect(Object.getPrototypeOf(seen.input)).toBe(Object.prototype);
    expect(seen.input).not.toHaveProperty('admin');
  });

  it('is given the signal of the request itself', async () => {
    const { seen, asked } = await reached('{"name":"Bo"}');
    expect(seen.signal).toBe(asked.signal);
  });

  it('that subscribes is stopped when whoever asked goes away', async () => {
    const stopped: unknown[] = [];
    const router = t.router({
      watch: t.procedure.subscription(async function* ({ signal }) {
        signal?.addEventListener('abort', () => stopped.push(signal.aborted));
        yield 'first';
        await new Promise((resolve) => signal?.addEventListener('abort', resolve));
      }),
    });
    const reader = new AbortController();
    const asked = new Request('http://localhost/trpc/watch', { headers: { accept: 'text/event-stream' }, signal: reader.signal });
    const answer = await fetchRequestHandler({ endpoint: '/trpc', req: asked, router, createContext: () => ({ who: 'Ann' }) });
    const body = answer.body?.getReader();
    for (let text = ''; !text.includes('first'); ) text += new TextDecoder().decode((await body?.read())?.value);
    reader.abort();
    expect(stopped).toEqual([true]);
  });
});
