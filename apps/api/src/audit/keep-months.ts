import type { Job } from '../jobs/job.ts';

/** Makes the log's months ahead, and lets those go that are past their time. A line beside them means that this job has not run for months. */
export const keepAuditMonths: Job = async ({ worker, auditDays }, _payload, { log }) => {
  const [kept] = await worker.query<{ created: number; dropped: number; strays: string }>({
    text: 'select * from ops.keep_audit_partitions($1)',
    values: [auditDays],
  });
  if (kept && kept.strays !== '0') log.warn({ ...kept }, 'lines of the log had no month of their own: they have one now');
  else log.info({ ...kept }, 'kept the months of the log');
};
