import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Tenants, twoTenants } from './support/tenants.ts';

/* What jobs look for every hour, in every organisation at once: without an index each would read all that there is. The conditions are those of the functions in `ops`. */
let tenants: Tenants;
beforeAll(async () => {
  tenants = await twoTenants();
});
afterAll(() => tenants.close());

it.each([
  [
    'sessions that nobody can use',
    `delete from auth.sessions where expires_at < now() or last_seen_at < now() - interval '7 days'`,
    ['idx_sessions_expires_at', 'idx_sessions_last_seen_at'],
  ],
  [
    'mails that wait without a job',
    `select from ops.outgoing_mails as mail where mail.state = 'queued' and mail.id::text <> ''`,
    ['idx_outgoing_mails_queued'],
  ],
  [
    'mails that failed a week ago',
    `update ops.outgoing_mails as mail set sealed = null, key_id = null where mail.state = 'failed' and mail.sealed is not null and mail.ended_at < now() - interval '7 days'`,
    ['idx_outgoing_mails_failed'],
  ],
  [
    'organisations whose grace is over',
    'select from app.organisations where closes_at <= now() order by closes_at limit 1',
    ['idx_organisations_closes_at'],
  ],
  [
    'organisations to be reminded',
    `select from app.organisations where closing_reminded_at is null and closes_at > now() and closes_at <= now() + interval '7 days'`,
    ['idx_organisations_closes_at'],
  ],
  [
    'files that wait to be deleted',
    `select from app.blob_deletions where created_at < now() - interval '5 minutes' order by created_at limit 200`,
    ['idx_blob_deletions_created_at'],
  ],
  [
    'suspensions that are over',
    `select from auth.users where status = 'suspended' and suspended_until < current_date`,
    ['idx_users_suspended_until'],
  ],
  [
    'requests of which the admins were told within the day',
    `select from auth.access_requests as other where cardinality(other.notices) > 0 and other.notices[cardinality(other.notices)] > now() - make_interval(secs => greatest(43200, 86400))`,
    ['idx_access_requests_last_notice'],
  ],
] as const)('%s are found by index', async (_, sql, indexes) => {
  const client = await tenants.owner.connect();
  try {
    // These tables are nearly empty: with a sequential scan ruled out, a condition that no index can take would still have to use one.
    await client.query('begin; set local enable_seqscan = off');
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain ${sql}`);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    for (const index of indexes) expect(plan).toContain(index);
    expect(plan).not.toContain('Seq Scan');
  } finally {
    await client.query('rollback');
    client.release();
  }
});
