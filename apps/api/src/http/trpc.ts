import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import type { Context } from 'hono';
import type { Dependencies } from '../dependencies.ts';
import { logError } from '../log.ts';
import { appRouter } from '../trpc/root.ts';
import { RETRY_AFTER_SECONDS } from './answer-failure.ts';
import type { AppEnv } from './env.ts';

/** A page asks for a handful of things at once; a hundred in one request is an attempt to be expensive. */
const MOST_IN_A_BATCH = 10;

export const trpcHandler = (dependencies: Dependencies) => (c: Context<AppEnv>) =>
  fetchRequestHandler({
    endpoint: '/trpc',
    req: c.req.raw,
    router: appRouter,
    maxBatchSize: MOST_IN_A_BATCH,
    createContext: ({ info }) => {
      c.set(
        'procedures',
        info.calls.flatMap((call) => (call.procedure ? [call.path] : [])),
      );
      const { requestId, log, clientAddress, userAgent, sessionHash, loadSession } = c.var;
      return { dependencies, requestId, log, clientAddress, userAgent, sessionHash, session: loadSession };
    },
    onError: ({ error, path }) => logError(c.var.log, error, { procedure: path }),
    responseMeta: ({ errors }) =>
      errors.some((error) => error.code === 'SERVICE_UNAVAILABLE')
        ? { headers: new Headers({ 'retry-after': String(RETRY_AFTER_SECONDS) }) }
        : {},
  });
