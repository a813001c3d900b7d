import { parseTimeZone } from '@glovelly/domain/calendar';
import { REMINDER_DAYS } from '@glovelly/domain/closing';
import { invariant, type OrganisationId } from '@glovelly/domain/kernel';
import type { Job, JobDependencies } from '../../jobs/job.ts';
import { type ClosingFacts, closedMail, closingSoonMail } from './mails.ts';

interface Closing {
  readonly id: OrganisationId;
  readonly name: string;
  readonly time_zone: string;
  readonly owners: readonly string[];
}

/** Tells owners when a week of the grace is left or less, and removes what has none left: each organisation in a transaction of its own, with its mails. */
export const closeOrganisations: Job = async (dependencies, _payload, { log }) => {
  await remind(dependencies);
  for (;;) {
    const removed = await removeOne(dependencies);
    if (removed === null) return;
    log.info(removed, 'removed an organisation whose grace was over');
  }
};

const remind = ({ worker, mail, publicUrl, now }: JobDependencies): Promise<void> =>
  worker.transact(async (tx) => {
    const due = await tx.query<Closing & { closes_at: Date }>({
      text: 'select * from ops.take_closing_reminders($1)',
      values: [REMINDER_DAYS],
    });
    for (const { owners, closes_at, ...closing } of due)
      for (const to of owners) await mail.post(tx, closingSoonMail(to, factsOf(closing, closes_at), now(), publicUrl));
  });

const removeOne = ({ worker, mail, publicUrl }: JobDependencies): Promise<{ organisationId: string; files: number } | null> =>
  worker.transact(async (tx) => {
    const [removed] = await tx.query<Closing & { closed_at: Date; files: string }>({
      text: 'select * from ops.remove_closed_organisation()',
      values: [],
    });
    if (removed === undefined) return null;
    for (const to of removed.owners) await mail.post(tx, closedMail(to, factsOf(removed, removed.closed_at), publicUrl));
    return { organisationId: removed.id, files: Number(removed.files) };
  });

function factsOf({ id, name, time_zone }: Omit<Closing, 'owners'>, closesAt: Date): ClosingFacts {
  const timeZone = parseTimeZone(time_zone);
  invariant(timeZone !== null, 'an organisation has a known time zone');
  return { id, name, timeZone, closesAt };
}
