export { closingActions } from './actions.ts';
export {
  type Closable,
  closesOn,
  closingsPerPerson,
  daysLeft,
  GRACE_DAYS,
  REMINDER_DAYS,
  refuseWhileClosing,
  reopen,
  requestClosing,
} from './closing.ts';
export type { ClosingFailure, OrganisationClosing } from './failures.ts';
