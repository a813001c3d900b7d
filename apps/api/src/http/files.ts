import { Hono } from 'hono';
import type { Dependencies } from '../dependencies.ts';
import { routes as auditFiles, installationRoutes } from '../features/audit/http.ts';
import { routes as expenseFiles } from '../features/expenses/http.ts';
import { routes as exportFiles } from '../features/export/http.ts';
import { routes as importFiles } from '../features/imports/http.ts';
import { routes as invoiceFiles } from '../features/invoices/http.ts';
import { issuedPdf } from '../features/invoices/pdf.ts';
import type { FilesEnv } from './env.ts';
import { uploadLimit } from './middleware/body-limit.ts';
import { memberSession } from './middleware/member-session.ts';

/** What features serve and take as bytes rather than as JSON, one line each. */
export const files = (dependencies: Dependencies) =>
  new Hono<FilesEnv>()
    .use(uploadLimit)
    .route('/installation-history.csv', installationRoutes(dependencies)) // before what asks for an organisation: whoever runs this may be in none
    .use(memberSession(dependencies))
    .route('/', exportFiles(dependencies, issuedPdf))
    .route('/audit.csv', auditFiles())
    .route('/expenses', expenseFiles())
    .route('/imports', importFiles())
    .route('/invoices', invoiceFiles());
