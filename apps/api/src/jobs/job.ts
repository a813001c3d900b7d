import type { Logger } from 'pino';
import type { Dependencies } from '../dependencies.ts';
import type { Mailer } from '../mail/mailer.ts';
import type { WorkerDatabase } from './worker-database.ts';

/** What jobs stand on: what features do, the worker's own login and the way mails leave. */
export interface JobDependencies extends Dependencies {
  readonly worker: WorkerDatabase;
  readonly mailer: Mailer;
  /** For how many days the log is kept. */
  readonly auditDays: number;
}

/** One try of one job. */
export interface JobRun {
  /** 1 for the first. */
  readonly attempt: number;
  /** Nobody tries again after this one. */
  readonly last: boolean;
  readonly log: Logger;
  /** Aborted when the process is to end and has waited long enough. */
  readonly signal: AbortSignal | undefined;
}

/**
 * A feature's function run later, at least once: a process may die between the deed and its note, so a second run must do no harm. Returning ends
 * it; throwing has it tried again.
 */
export type Job = (dependencies: JobDependencies, payload: unknown, run: JobRun) => Promise<void>;
