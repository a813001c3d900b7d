import { clientActions } from '../clients/index.ts';
import { closingActions } from '../closing/index.ts';
import { demoActions } from '../demo/index.ts';
import { expenseActions } from '../expenses/index.ts';
import { gigActions } from '../gigs/index.ts';
import { identityActions } from '../identity/index.ts';
import { importActions } from '../imports/index.ts';
import { invoiceActions } from '../invoices/index.ts';
import { organisationActions } from '../organisations/index.ts';
import { paymentActions } from '../payments/index.ts';
import { sellerActions } from '../seller/index.ts';
import { supportActions } from '../support/index.ts';

/** Everything that can be announced, `noun.participle`: each feature names its own. What is not here does not compile, and each has words on the web. */
export const auditActions = [
  ...clientActions,
  ...closingActions,
  ...demoActions,
  ...expenseActions,
  ...gigActions,
  ...identityActions,
  ...importActions,
  ...invoiceActions,
  ...organisationActions,
  ...paymentActions,
  ...sellerActions,
  ...supportActions,
] as const;

export type AuditAction = (typeof auditActions)[number];
