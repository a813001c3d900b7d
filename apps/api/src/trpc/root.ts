import { clientsRouter } from '../features/clients/router.ts';
import { expensesRouter } from '../features/expenses/router.ts';
import { gigsRouter } from '../features/gigs/router.ts';
import { homeRouter } from '../features/home/router.ts';
import { invoicesRouter } from '../features/invoices/router.ts';
import { paymentsRouter } from '../features/payments/router.ts';
import { sellerRouter } from '../features/seller/router.ts';
import { settingsRouter } from '../features/seller/settings-router.ts';
import { sessionRouter } from '../features/session/router.ts';
import { router } from './init.ts';

/** Every feature's procedures, one line each. */
export const appRouter = router({
  clients: clientsRouter,
  expenses: expensesRouter,
  gigs: gigsRouter,
  home: homeRouter,
  invoices: invoicesRouter,
  payments: paymentsRouter,
  seller: sellerRouter,
  settings: settingsRouter,
  session: sessionRouter,
});

export type AppRouter = typeof appRouter;
