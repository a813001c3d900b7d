import { Link } from '@tanstack/react-router';
import { formatCount, formatMoment } from '../../lib/format.ts';
import type { Outputs } from '../../lib/trpc.ts';
import { Card } from '../../ui/card.tsx';
import { linkClass } from '../../ui/link-class.ts';
import { useLocale } from '../../ui/locale.tsx';
import { Status } from '../../ui/status.tsx';

type Installation = Outputs['installation']['get'];

const facts =
  'grid grid-cols-[minmax(0,1fr)] gap-x-6 gap-y-4 text-sm sm:grid-cols-[11rem_minmax(0,1fr)] sm:gap-y-3 [&_dt]:text-ink-soft [&_dt]:max-sm:-mb-3';

/** What runs here, and whether it is well. */
export function InstallationFacts({ installation }: { installation: Installation }) {
  const { locale, timeZone } = useLocale();
  const count = (number: number) => formatCount(number, locale);
  const { version, database, mail, jobs, keyActiveSince, users, organisations } = installation;
  return (
    <>
      <Card
        title="Health"
        action={
          <Status tone={installation.health.ready ? 'good' : 'bad'}>{installation.health.ready ? 'All working' : 'Not working'}</Status>
        }
      >
        <ul className="grid gap-2 text-sm">
          {installation.health.checks.map(({ name, ok, ms }) => (
            <li key={name} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
              <span className="first-letter:uppercase">{name}</span>
              <span className="flex items-center gap-3">
                <span className="tabular text-ink-soft">{count(ms)} ms</span>
                <Status tone={ok ? 'good' : 'bad'}>{ok ? 'Working' : 'Failing'}</Status>
              </span>
            </li>
          ))}
        </ul>
      </Card>
      <Card title="What it is">
        <dl className={facts}>
          <dt>Glovelly</dt>
          <dd className="tabular">{version}</dd>
          <dt>PostgreSQL</dt>
          <dd className="tabular">{database.version}</dd>
          <dt>Newest migration</dt>
          <dd className="break-all">{database.newestMigration ?? 'None'}</dd>
          <dt>Mail</dt>
          <dd>
            {mail.adapter === 'smtp' ? 'Sent by a mail server' : 'Kept here, sent to nobody'}; {count(mail.queued)} waiting,{' '}
            {count(mail.failed)} failed in the last week
          </dd>
          <dt>Jobs</dt>
          <dd>
            {jobs.workers === 0 ? 'Nobody does them' : `${count(jobs.workers)} at work`}
            {jobs.lateSeconds > 60 && `, ${count(Math.round(jobs.lateSeconds / 60))} min late`}
            {jobs.dead > 0 && `, ${count(jobs.dead)} given up`}
          </dd>
          <dt>Key in use since</dt>
          <dd>{keyActiveSince === null ? 'There is none' : formatMoment(keyActiveSince, locale, timeZone)}</dd>
          <dt>People</dt>
          <dd>
            <Link to="/admin/users" className={linkClass}>
              {count(users.all)}
            </Link>
            , {count(users.active)} of them active
          </dd>
          <dt>Organisations</dt>
          <dd>{count(organisations)}</dd>
        </dl>
      </Card>
    </>
  );
}
