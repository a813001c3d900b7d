import type { JobName } from './registry.ts';

/** What is done again and again, without anybody asking. Of all processes one does it; what was missed while none ran is done once at the next start. */
export interface Scheduled {
  readonly job: JobName;
  /** Minute and hour in UTC; every hour when no hour is named. Spread out, so that they do not meet. */
  readonly at: { readonly minute: number; readonly hour?: number };
  /** Also whenever a worker starts: for what an upgrade leaves to do. */
  readonly atStart?: true;
}

export const schedule: readonly Scheduled[] = [
  { job: 'endSuspensions', at: { minute: 1 } },
  { job: 'sweepSignIn', at: { minute: 7 } },
  { job: 'sweepMails', at: { minute: 17 } },
  { job: 'sweepRequestsForAccess', at: { minute: 37 } },
  { job: 'closeOrganisations', at: { minute: 47 } },
  { job: 'deleteWaitingBlobs', at: { minute: 22 } },
  { job: 'sweepImportPreviews', at: { minute: 12, hour: 3 } },
  { job: 'sweepJobs', at: { minute: 32, hour: 3 } },
  { job: 'keepAuditMonths', at: { minute: 57, hour: 2 }, atStart: true },
  { job: 'renewKeys', at: { minute: 27, hour: 3 } },
  { job: 'sealAccountNumbers', at: { minute: 52, hour: 3 }, atStart: true },
];
