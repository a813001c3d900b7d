import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import type { Context } from 'hono';
import type { Dependencies } from '../dependencies.ts';
import type { Installation } from '../installation.ts';
import { logError } from '../log.ts';
import { appRouter } from '../trpc/root.ts';
import type { AppEnv } from './env.ts';
import { refusedOf } from './middleware/note-refusals.ts';
import { retryAfter } from './retry-after.ts';

/** A page asks for a handful of things at once; a hundred in one request is an attempt to be expensive. */
const MOST_IN_A_BATCH = 10;

export const trpcHandler = (dependencies: Dependencies, installation: Installation) => async (c: Context<AppEnv>) => {
  const looked = c.var.loadSession().catch(() => null); // looked up while the request is being read; whoever asks for it meets what went wrong
  const answer = await answerOf(c, dependencies, installation);
  await looked; // a new token that it brings is given with this answer, whether or not a procedure asked who it was
  return answer;
};

const answerOf = (c: Context<AppEnv>, dependencies: Dependencies, installation: Installation): Promise<Response> =>
  fetchRequestHandler({
    endpoint: '/trpc',
    req: asked(c.req.raw),
    router: appRouter,
    maxBatchSize: MOST_IN_A_BATCH,
    createContext: ({ info }) => {
      c.set(
        'procedures',
        info.calls.flatMap((call) => (call.procedure ? [call.path] : [])),
      );
      const { requestId, log, clientAddress, userAgent, loadSession, refusedLogin } = c.var;
      const pageOrganisation = c.req.header('x-glovelly-organisation') ?? null;
      const asked = { requestId, log, clientAddress, userAgent, pageOrganisation };
      return { ...asked, dependencies, installation, actorKind: 'session', session: loadSession, refusedLogin };
    },
    onError: ({ error, path }) => {
      logError(c.var.log, error, { procedure: path });
      c.set('refused', [...c.var.refused, ...refusedOf(path ?? '', error)]);
    },
    responseMeta: ({ errors }) => {
      const waits = errors.map(retryAfter).filter((wait) => wait !== null);
      return waits.length > 0 ? { headers: new Headers({ 'retry-after': String(Math.max(...waits)) }) } : {};
    },
  });

const NEVER = new AbortController().signal;

/**
 * The request as tRPC reads it, but for its signal: node-server would make a whole other Request to have one, and nothing of ours stops half-way
 * when a reader goes away.
 */
function asked(request: Request): Request {
  const { method, url, headers } = request;
  const read: Pick<Request, 'method' | 'url' | 'headers' | 'signal' | 'json' | 'formData' | 'body'> = {
    method,
    url,
    headers,
    signal: NEVER,
    json: () => request.json(),
    formData: () => request.formData(),
    get body() {
      return request.body;
    },
  };
  return read as Request; // all of it that tRPC looks at (11.19, resolveResponse); the walkers call every procedure through it
}
