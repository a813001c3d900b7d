import { keepAuditMonths } from '../audit/keep-months.ts';
import { accessRequestNotice } from '../features/access-requests/notice.ts';
import { sweepRequestsForAccess } from '../features/access-requests/sweep.ts';
import { deleteFiles } from '../features/closing/delete-files.ts';
import { closeOrganisations } from '../features/closing/remove-closed.ts';
import { endSuspensions } from '../features/users/end-suspensions.ts';
import { sendMail } from '../mail/send-mail.ts';
import {
  deleteWaitingBlobs,
  renewKeys,
  sealOldAccountNumbers,
  sweepImportPreviews,
  sweepJobs,
  sweepMails,
  sweepSignIn,
} from './housekeeping.ts';
import type { Job } from './job.ts';

/** Every job by its name in the queue. A name that is there stays: jobs of an older program may still wait under it. */
export const jobs = {
  sendMail,
  deleteWaitingBlobs,
  renewKeys,
  sweepImportPreviews,
  sealAccountNumbers: sealOldAccountNumbers,
  sweepJobs,
  sweepMails,
  sweepSignIn,
  accessRequestNotice,
  sweepRequestsForAccess,
  closeOrganisations,
  keepAuditMonths,
  deleteFiles,
  endSuspensions,
} satisfies Record<string, Job>;

export type JobName = keyof typeof jobs;
