import { QueryClientProvider } from '@tanstack/react-query';
import { httpLink } from '@trpc/client';
import type { ReactNode } from 'react';
import { plainEnvelope } from './plain-envelope.ts';
import { createQueryClient } from './query-client.ts';
import { trpc } from './trpc.ts';

interface Asked {
  readonly procedure: string;
  readonly input: unknown;
}

/** An answer, or how it follows from what was asked. */
const answerTo = (answer: unknown, input: unknown): unknown => (typeof answer === 'function' ? answer(input) : answer);

/** The answer of a server in which something broke. */
export const broken = Symbol('broken');
const fault = {
  error: { json: { code: -32603, message: 'fault', data: { code: 'INTERNAL_SERVER_ERROR', httpStatus: 500, requestId: 'r-1' } } },
};

/** The server as a page sees it over the network: what it was asked, in order, and what it answers to each procedure. */
export function apiOf(answers: Readonly<Record<string, unknown>>) {
  const asked: Asked[] = [];
  const queryClient = createQueryClient(
    () => {},
    () => {},
  );
  const answer: NonNullable<Parameters<typeof httpLink>[0]['fetch']> = (url, init) => {
    const { pathname, searchParams } = new URL(String(url), 'http://test');
    const procedure = pathname.replace('/trpc/', '');
    const { json: input }: { json?: unknown } = JSON.parse(String(init?.body ?? searchParams.get('input') ?? '{}'));
    asked.push({ procedure, input });
    if (answers[procedure] === broken) return Promise.resolve(Response.json(fault, { status: 500 }));
    return Promise.resolve(Response.json({ result: { data: { json: answerTo(answers[procedure], input) ?? null } } }));
  };
  const client = trpc.createClient({
    links: [httpLink({ url: '/trpc', transformer: plainEnvelope, fetch: answer })],
  });
  const around = (children: ReactNode) => (
    <trpc.Provider client={client} queryClient={queryClient}>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </trpc.Provider>
  );
  return { around, askedOf: (procedure: string) => asked.filter((each) => each.procedure === procedure).map(({ input }) => input) };
}
