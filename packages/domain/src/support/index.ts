export { supportActions } from './actions.ts';
export type { SupportFailure } from './failures.ts';
export {
  grantSupport,
  SUPPORT_HOURS,
  type SupportState,
  supportState,
  supportStates,
  type WantedSupport,
} from './grant.ts';
