import { sessionRouter } from '../features/session/router.ts';
import { router } from './init.ts';

/** Every feature's procedures, one line each. */
export const appRouter = router({
  session: sessionRouter,
});

export type AppRouter = typeof appRouter;
