import type { ProvisionUserInput } from '@glovelly/contract/users';
import type { Id } from '@glovelly/domain/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAdmin } from './support/admin.ts';
import { makeApp, type TestApp } from './support/app.ts';
import { newId } from './support/ids.ts';
import { postedMails, runJobs, takingMailer } from './support/mails.ts';
import { callerFor, type Member, makeMember } from './support/member.ts';
import { refusal } from './support/refusal.ts';
import { call } from './support/walk/call.ts';

let app: TestApp;
let ada: Member;
beforeAll(async () => {
  app = await makeApp();
  ada = await makeAdmin(app);
});
afterAll(() => app.close());

const wanted = (more: Partial<ProvisionUserInput> = {}): ProvisionUserInput & { id: Id<'user'> } => {
  const id = newId<'user'>();
  return { email: `${id}@example.org`, displayName: 'Ben Bass', platformRole: 'user', active: true, invite: false, ...more, id };
};
const provisioned = async (more: Partial<ProvisionUserInput> = {}) => {
  const input = wanted(more);
  await ada.trpc.users.provision.mutate(input);
  return input;
};
const logged = async (id: string) =>
  (await ada.trpc.installationHistory.list.query({ resourceId: id })).entries.map(({ action, actor }) => [action, actor.label]);

describe('letting somebody in', () => {
  it('makes them known by their address, bound to nothing, and says who did it', async () => {
    const input = wanted();
    expect(await ada.trpc.users.provision.mutate(input)).toMatchObject({
      id: input.id,
      email: input.email,
      status: 'active',
      platformRole: 'user',
      bound: false,
      invitation: null,
      organisations: 0,
      lastSeenAt: null,
    });
    expect(await logged(input.id)).toEqual([['user.provisioned', 'Ada Admin']]);
    const { rows } = await app.owner.query('select organisation_id, ip from app.api_audit_logs where resource_id = $1', [input.id]);
    expect(rows).toMatchObject([{ organisation_id: null }]);
  });

  it('twice by the same click makes, and writes to, one person', async () => {
    const input = wanted({ invite: true });
    await Promise.all([ada.trpc.users.provision.mutate(input), ada.trpc.users.provision.mutate(input)]);
    expect((await postedMails(app)).filter(({ to }) => to === input.email)).toHaveLength(1);
    expect(await logged(input.id)).toHaveLength(1);
  });

  it('refuses the e-mail of another provisioned user, however it is written', async () => {
    const { email } = await provisioned();
    expect(await refusal(ada.trpc.users.provision.mutate(wanted({ email: email.toUpperCase() })))).toMatchObject({
      code: 'CONFLICT',
      domain: { code: 'user.emailTaken' },
    });
  });

  it('makes one person of two who are let in with one address at the same moment', async () => {
    const email = `${newId()}@example.org`;
    const both = await Promise.allSettled([wanted({ email }), wanted({ email })].map((input) => ada.trpc.users.provision.mutate(input)));
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('writes to them when it is asked to, and shows what became of the mail', async () => {
    const { id, email } = await provisioned({ invite: true });
    expect((await ada.trpc.users.get.query({ id })).invitation).toMatchObject({ mail: 'queued' });
    const mailer = takingMailer();
    await runJobs(app, mailer);
    expect(mailer.taken.find(({ to }) => to === email)).toMatchObject({
      subject: 'You can sign in to Glovelly',
      text: expect.stringContaining('https://glovelly.test/sign-in'),
      html: expect.stringContaining('Welcome to Glovelly, Ben Bass'),
    });
    expect((await ada.trpc.users.get.query({ id })).invitation).toMatchObject({ mail: 'sent' });
  });

  it('refuses an address that mail cannot be sent to, when letting in and when correcting', async () => {
    const { id } = await provisioned();
    for (const email of ['a..b@example.org', '.a@example.org']) {
      expect((await refusal(ada.trpc.users.provision.mutate(wanted({ email, invite: true })))).fieldErrors).toHaveProperty('email');
      expect((await refusal(ada.trpc.users.correctEmail.mutate({ id, email }))).fieldErrors).toHaveProperty('email');
    }
  });

  it('is not undone by a mail that fails', async () => {
    const { id } = await provisioned({ invite: true });
    await app.owner.query(
      `update ops.outgoing_mails set state = 'failed', last_error_code = 'refused', ended_at = now()
       where id = (select invitation_mail_id from auth.users where id = $1)`,
      [id],
    );
    expect(await ada.trpc.users.get.query({ id })).toMatchObject({ status: 'active', invitation: { mail: 'failed' } });
    expect(await ada.trpc.users.invite.mutate({ id })).toMatchObject({ invitation: { mail: 'queued' } });
  });

  it('writes to nobody who is not active, nor to who has come in already', async () => {
    const { id } = await provisioned({ active: false, invite: true });
    expect((await ada.trpc.users.get.query({ id })).invitation).toBeNull();
    expect(await refusal(ada.trpc.users.invite.mutate({ id }))).toMatchObject({ domain: { code: 'user.notActive' } });
    const inside = await makeMember(app, { role: 'owner' });
    expect(await refusal(ada.trpc.users.invite.mutate({ id: inside.actor.userId }))).toMatchObject({
      domain: { code: 'user.alreadyBound' },
    });
  });

  it('lets an address be corrected until they have signed in', async () => {
    const [{ id }, { email: taken }] = [await provisioned(), await provisioned()];
    const email = `${newId()}@example.org`;
    expect(await ada.trpc.users.correctEmail.mutate({ id, email })).toMatchObject({ email });
    expect(await refusal(ada.trpc.users.correctEmail.mutate({ id, email: taken }))).toMatchObject({ domain: { code: 'user.emailTaken' } });
    const inside = await makeMember(app, { role: 'owner' });
    expect(await refusal(ada.trpc.users.correctEmail.mutate({ id: inside.actor.userId, email }))).toMatchObject({
      domain: { code: 'user.hasSignedIn' },
    });
  });

  it.each([
    ['a status beside it', 'users.provision', { status: 'active' }],
    ['a subject beside it', 'users.provision', { bound: true, issuer: 'https://evil.example', subject: 's' }],
    ['a role beside an address', 'users.correctEmail', { email: 'x@example.org', platformRole: 'admin' }],
    ['a role beside an invitation', 'users.invite', { platformRole: 'admin' }],
    ['a role beside a suspension', 'users.suspend', { reason: 'x', until: null, platformRole: 'admin' }],
    ['another role', 'users.changeRole', { platformRole: 'owner' }],
  ])('takes no raise by mass assignment: %s', async (_, path, extra) => {
    const { id } = await provisioned();
    const base = path === 'users.provision' ? wanted() : { id };
    const answer = await call(ada, { path, type: 'mutation' }, { ...base, ...extra });
    expect([answer.status, answer.error?.code]).toEqual([400, 'BAD_REQUEST']);
    expect(await ada.trpc.users.get.query({ id })).toMatchObject({ platformRole: 'user', bound: false });
  });
});

describe('suspending somebody', () => {
  const reason = 'Left the ensemble';

  it('who is signed in ends their sessions: the very next request is refused', async () => {
    const ben = await makeMember(app, { role: 'owner' });
    const phone = await callerFor(app, ben.actor);
    await ben.trpc.session.me.query();
    expect(await ada.trpc.users.suspend.mutate({ id: ben.actor.userId, reason, until: '2026-12-24' })).toMatchObject({
      status: 'suspended',
      suspension: { reason, until: '2026-12-24' },
      sessions: 0,
    });
    for (const each of [ben, phone])
      expect(await refusal(each.trpc.session.me.query())).toMatchObject({ code: 'UNAUTHORIZED', domain: { code: 'session.missing' } });
    expect((await ben.fetch('/files/receipts/none')).status).toBe(401);
  });

  it('says why to admins alone', async () => {
    const { id } = await provisioned();
    await ada.trpc.users.suspend.mutate({ id, reason: 'Owes the band a drum kit', until: null });
    expect(await ada.trpc.users.get.query({ id })).toMatchObject({ suspension: { reason: 'Owes the band a drum kit' } });
    const { rows } = await app.owner.query('select changes from app.api_audit_logs where resource_id = $1', [id]);
    expect(JSON.stringify(rows)).not.toContain('drum kit');
    expect(JSON.stringify(app.logged)).not.toContain('drum kit');
  });

  it.each([
    ['without a reason', { reason: ' ', until: null }, 'suspension.unexplained'],
    ['until a day that is over', { reason, until: '2026-11-20' }, 'suspension.over'],
  ])('%s is refused', async (_, suspension, code) => {
    const { id } = await provisioned();
    expect(await refusal(ada.trpc.users.suspend.mutate({ id, ...suspension }))).toMatchObject({ domain: { code } });
  });

  it('is refused for whoever was never let in: the end of it would let them in', async () => {
    const { id } = await provisioned({ active: false });
    expect(await refusal(ada.trpc.users.suspend.mutate({ id, reason, until: '2026-11-21' }))).toMatchObject({
      code: 'CONFLICT',
      domain: { code: 'user.notActive' },
    });
    await app.owner.query(`select ops.end_suspensions('2026-11-22')`);
    expect(await ada.trpc.users.get.query({ id })).toMatchObject({ status: 'inactive' });
  });

  it('ends by itself when the last day is over, by the job that looks every hour', async () => {
    const [{ id }, { id: forGood }] = [await provisioned(), await provisioned()];
    await ada.trpc.users.suspend.mutate({ id, reason, until: '2026-11-21' });
    await ada.trpc.users.suspend.mutate({ id: forGood, reason, until: null });
    const status = async () => (await app.owner.query('select status from auth.users where id = $1', [id])).rows[0]?.status;
    const ended = async (today: string) => Number((await app.owner.query('select ops.end_suspensions($1) as n', [today])).rows[0]?.n);
    await ended('2026-11-21');
    expect(await status()).toBe('suspended');
    expect(await ended('2026-11-22')).toBe(1);
    expect(await status()).toBe('active');
    expect((await logged(id))[0]).toEqual(['user.reactivated', 'Glovelly']);
    expect(await ada.trpc.users.get.query({ id: forGood })).toMatchObject({ status: 'suspended' });
  });

  it('is taken back by a reactivation, which lets in whoever was never active as well', async () => {
    const [{ id }, { id: inactive }] = [await provisioned(), await provisioned({ active: false })];
    await ada.trpc.users.suspend.mutate({ id, reason, until: null });
    for (const each of [id, inactive])
      expect(await ada.trpc.users.reactivate.mutate({ id: each })).toMatchObject({ status: 'active', suspension: null });
    expect((await logged(id)).map(([action]) => action)).toEqual(['user.reactivated', 'user.suspended', 'user.provisioned']);
  });
});

describe('the people who run the installation', () => {
  it('do nothing to themselves', async () => {
    const id = ada.actor.userId;
    const self = { code: 'FORBIDDEN', domain: { code: 'user.yourself' } };
    expect(await refusal(ada.trpc.users.changeRole.mutate({ id, platformRole: 'user' }))).toMatchObject(self);
    expect(await refusal(ada.trpc.users.suspend.mutate({ id, reason: 'x', until: null }))).toMatchObject(self);
    expect(await refusal(ada.trpc.users.unbind.mutate({ id }))).toMatchObject(self);
  });

  it('change a role, which counts at the next request', async () => {
    const ben = await makeMember(app, { role: 'owner' });
    const id = ben.actor.userId;
    expect(await refusal(ben.trpc.users.list.query({}))).toMatchObject({ code: 'FORBIDDEN', domain: { code: 'platform.adminOnly' } });
    await ada.trpc.users.changeRole.mutate({ id, platformRole: 'admin' });
    expect((await ben.trpc.users.list.query({})).total).toBeGreaterThan(1);
    await ada.trpc.users.changeRole.mutate({ id, platformRole: 'user' });
    expect(await refusal(ben.trpc.users.list.query({}))).toMatchObject({ domain: { code: 'platform.adminOnly' } });
  });

  it('sign somebody out everywhere', async () => {
    const ben = await makeMember(app, { role: 'owner' });
    expect(await ada.trpc.users.signOutEverywhere.mutate({ id: ben.actor.userId })).toMatchObject({ sessions: 0, status: 'active' });
    expect(await refusal(ben.trpc.session.me.query())).toMatchObject({ code: 'UNAUTHORIZED' });
  });

  it.each(['get', 'invite', 'reactivate', 'unbind', 'signOutEverywhere'] as const)(
    'are told of nobody by users.%s where there is nobody',
    async (name) => {
      const type = name === 'get' ? 'query' : 'mutation';
      expect(await call(ada, { path: `users.${name}`, type }, { id: newId() })).toMatchObject({
        status: 404,
        error: { domain: { code: 'record.notFound', what: 'user' } },
      });
    },
  );

  it('see of how many organisations somebody is a member, and of none what it is called', async () => {
    const ben = await makeMember(app, { role: 'owner', name: 'Secret Ensemble' });
    await app.owner.query(`update auth.users set display_name = 'Ben' where id = $1`, [ben.actor.userId]);
    const answer = await ada.trpc.users.get.query({ id: ben.actor.userId });
    expect(answer.organisations).toBe(1);
    expect(JSON.stringify(answer)).not.toContain('Secret Ensemble');
  });
});

describe('an installation with two admins', () => {
  let two: TestApp;
  beforeAll(async () => {
    two = await makeApp();
  });
  afterAll(() => two.close());

  it('keeps one when they demote one another in two parallel requests', async () => {
    for (let round = 0; round < 5; round++) {
      await two.owner.query(`update auth.users set platform_role = 'admin'`);
      const [a, b] = [await makeAdmin(two, 'A'), await makeAdmin(two, 'B')];
      await two.owner.query(`update auth.users set platform_role = 'user' where id not in ($1, $2)`, [a.actor.userId, b.actor.userId]);
      const outcomes = await Promise.allSettled([
        a.trpc.users.changeRole.mutate({ id: b.actor.userId, platformRole: 'user' }),
        b.trpc.users.changeRole.mutate({ id: a.actor.userId, platformRole: 'user' }),
      ]);
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      const { rows } = await two.owner.query(
        `select count(*)::int as admins from auth.users where platform_role = 'admin' and status = 'active'`,
      );
      expect(rows).toEqual([{ admins: 1 }]);
    }
  });

  it('keeps one in the database, whatever the application does', async () => {
    await two.owner.query(`update auth.users set platform_role = 'admin'`);
    const [a, b] = [await makeAdmin(two, 'A'), await makeAdmin(two, 'B')];
    await two.owner.query(`update auth.users set platform_role = 'user' where id not in ($1, $2)`, [a.actor.userId, b.actor.userId]);
    const demote = (id: string) =>
      two.dependencies.auth.query({ text: `update auth.users set platform_role = 'user' where id = $1`, values: [id] });
    const outcomes = await Promise.allSettled([demote(a.actor.userId), demote(b.actor.userId)]);
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused).toMatchObject([{ reason: { code: '23514', constraint: 'ck_users_last_admin' } }]);
    await expect(two.owner.query(`delete from auth.users`)).rejects.toMatchObject({ constraint: 'ck_users_last_admin' });
    await expect(two.owner.query(`update auth.users set status = 'suspended'`)).rejects.toMatchObject({
      constraint: 'ck_users_last_admin',
    });
  });
});

describe('the list of people', () => {
  let own: TestApp;
  let ida: Member;
  beforeAll(async () => {
    own = await makeApp();
    ida = await makeAdmin(own, 'Ida');
    for (const displayName of ['Zoe', 'anna', '100% Brass', 'Ben_Bass'])
      await ida.trpc.users.provision.mutate({ ...wanted({ displayName, active: displayName !== 'Zoe' }) });
  });
  afterAll(() => own.close());
  const names = async (input: Parameters<Member['trpc']['users']['list']['query']>[0]) =>
    (await ida.trpc.users.list.query(input)).users.map(({ displayName }) => displayName);

  it('goes by name, a page at a time', async () => {
    const first = await ida.trpc.users.list.query({ take: 2 });
    expect([first.total, first.users.map(({ displayName }) => displayName)]).toEqual([5, ['100% Brass', 'anna']]);
    expect(await names({ take: 10, cursor: first.nextCursor })).toEqual(['Ben_Bass', 'Ida', 'Zoe']);
  });

  it('goes on after the longest of names, in any script', async () => {
    const longest = ['ア'.repeat(200), '𝄞'.repeat(100)];
    for (const displayName of longest) await ida.trpc.users.provision.mutate(wanted({ displayName }));
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof ida.trpc.users.list.query>> = await ida.trpc.users.list.query({ take: 1, cursor });
      seen.push(...page.users.map(({ displayName }) => displayName));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(expect.arrayContaining(longest));
    expect(seen).toHaveLength(7);
    await own.owner.query('delete from auth.users where display_name = any($1)', [longest]);
  });

  it('finds what is written, and takes no sign for any text', async () => {
    expect(await names({ search: '%' })).toEqual(['100% Brass']);
    expect(await names({ search: 'n_b' })).toEqual(['Ben_Bass']);
    expect(await names({ search: 'ANNA' })).toEqual(['anna']);
  });

  it('is filtered by status, role and whether they have come in', async () => {
    expect(await names({ status: 'inactive' })).toEqual(['Zoe']);
    expect(await names({ role: 'admin' })).toEqual(['Ida']);
    expect(await names({ bound: true })).toEqual(['Ida']);
    expect(await names({ bound: false, status: 'active' })).toEqual(['100% Brass', 'anna', 'Ben_Bass']);
  });
});
