import { randomUUID } from 'node:crypto';
import { makeApp, type TestApp } from './app.ts';
import { postedMails } from './mails.ts';
import { type Caller, makeMember, nobody } from './member.ts';

export const newEmail = () => `${randomUUID()}@example.org`;

/** How an admin lets somebody in: as a user, at once, without a letter. */
export const letIn = { platformRole: 'user', active: true, mail: false } as const;

/** An installation with two admins, at whose door strangers ask. */
export async function openToStrangers() {
  const app = await makeApp();
  const admin = await makeMember(app, { role: 'owner', name: 'Ada Admin' });
  const second = await makeMember(app, { role: 'owner', name: 'Bea Admin' });
  await app.owner.query(`update auth.users set platform_role = 'admin' where id = any($1)`, [[admin.actor.userId, second.actor.userId]]);
  return { app, admin, second, ...askingAt(app) };
}

function askingAt(app: TestApp) {
  const ask = (email: string, more: { name?: string; message?: string } = {}, caller: Caller = nobody(app)) =>
    caller.trpc.accessRequests.ask.mutate({ name: 'Tom Rook', email, ...more });
  return {
    ask,
    /** Asks, and answers the id by which admins know it. */
    async asked(email = newEmail()): Promise<{ requestId: string; email: string }> {
      await ask(email);
      const { id } = (await app.owner.query(`select id from auth.access_requests where email = $1 and state = 'pending'`, [email])).rows[0];
      return { requestId: id, email };
    },
    rows: async () => (await app.owner.query('select * from auth.access_requests order by asked_at')).rows,
    noticesTo: async (kind = 'accessRequestNotice') => (await postedMails(app)).filter((mail) => mail.kind === kind).map(({ to }) => to),
    /** As if nobody had asked yet. */
    forget: () =>
      app.owner.query(
        'delete from auth.access_requests; delete from ops.outgoing_mails; delete from ops.rate_limit_buckets; delete from jobs._private_jobs',
      ),
  };
}
