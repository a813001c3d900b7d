import { accessRequestsRouter } from '../features/access-requests/router.ts';
import { installationHistoryRouter } from '../features/audit/installation-router.ts';
import { auditRouter } from '../features/audit/router.ts';
import { clientsRouter } from '../features/clients/router.ts';
import { closingRouter } from '../features/closing/router.ts';
import type { DemoApi } from '../features/demo/demo-api.ts';
import { demoRouter } from '../features/demo/router.ts';
import { devicesRouter } from '../features/devices/router.ts';
import { expensesRouter } from '../features/expenses/router.ts';
import { gigsRouter } from '../features/gigs/router.ts';
import { homeRouter } from '../features/home/router.ts';
import { importsRouter } from '../features/imports/router.ts';
import { installationRouter } from '../features/installation/router.ts';
import { invoicesRouter } from '../features/invoices/router.ts';
import { invitationsRouter } from '../features/organisations/invitations-router.ts';
import { membersRouter } from '../features/organisations/members-router.ts';
import { ownershipRouter } from '../features/organisations/ownership-router.ts';
import { organisationsRouter } from '../features/organisations/router.ts';
import { paymentsRouter } from '../features/payments/router.ts';
import { sellerRouter } from '../features/seller/router.ts';
import { settingsRouter } from '../features/seller/settings-router.ts';
import { sessionRouter } from '../features/session/router.ts';
import { supportRouter } from '../features/support/router.ts';
import { usersRouter } from '../features/users/router.ts';
import type { RequestContext } from './context.ts';
import { router } from './init.ts';

/** Every feature's procedures, one line each. */
export const appRouter = router({
  accessRequests: accessRequestsRouter,
  audit: auditRouter,
  clients: clientsRouter,
  closing: closingRouter,
  demo: demoRouter(asItself),
  devices: devicesRouter,
  expenses: expensesRouter,
  gigs: gigsRouter,
  home: homeRouter,
  imports: importsRouter,
  invoices: invoicesRouter,
  installation: installationRouter,
  installationHistory: installationHistoryRouter,
  invitations: invitationsRouter,
  members: membersRouter,
  organisations: organisationsRouter,
  ownership: ownershipRouter,
  payments: paymentsRouter,
  seller: sellerRouter,
  settings: settingsRouter,
  session: sessionRouter,
  support: supportRouter,
  users: usersRouter,
});

export type AppRouter = typeof appRouter;

/** The procedures as the server itself calls them: the same checks, no HTTP between. */
function asItself(context: RequestContext): DemoApi {
  return appRouter.createCaller(context);
}
