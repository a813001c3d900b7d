export type { SessionFailure } from './failures.ts';
