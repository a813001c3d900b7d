export { demoActions } from './actions.ts';
export { demoYear } from './demo-year.ts';
export type { DemoFailure } from './failures.ts';
export type { DemoClient, DemoExpense, DemoGig, DemoInvoice, DemoYear } from './plan.ts';
