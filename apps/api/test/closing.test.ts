import { parseTimeZone } from '@glovelly/domain/calendar';
import { invariant } from '@glovelly/domain/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closingSoonMail } from '../src/features/closing/mails.ts';
import { homeOrganisation } from '../src/identity/home-organisation.ts';
import { makeApp, type TestApp } from './support/app.ts';
import { aClient, aGig, anIssued, answerFirstQuestions } from './support/business.ts';
import { originOf } from './support/enter.ts';
import { newId } from './support/ids.ts';
import { postedMails, runJobs, takingMailer } from './support/mails.ts';
import { callerFor, type Member, makeMember } from './support/member.ts';
import { testPool } from './support/pool.ts';
import { timePasses } from './support/rate-limits.ts';
import { refusal } from './support/refusal.ts';
import { asActor } from './support/tenant.ts';
import { makeTenant } from './support/tenants.ts';
import { call } from './support/walk/call.ts';
import { fingerprint } from './support/walk/ids.ts';
import { inputsOf } from './support/walk/inputs.ts';
import { procedures } from './support/walk/procedures.ts';

const CLOSING = { code: 'CONFLICT', domain: { code: 'organisation.closing', closesOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) } };

describe('closing an organisation', () => {
  let app: TestApp;
  let gl_app: ReturnType<typeof testPool>;
  let anna: Member;
  beforeAll(async () => {
    app = await makeApp();
    gl_app = testPool(app.database.appUrl, 2);
  });
  beforeEach(async () => {
    anna = await makeMember(app, { role: 'owner', name: 'Anna Drummer' });
  });
  afterAll(async () => {
    await gl_app.end();
    await app.close();
  });

  const close = (who: Member = anna, typedName = 'Anna Drummer') => who.trpc.closing.request.mutate({ typedName });
  /** As if thirty days had passed. */
  const graceIsOver = (who: Member = anna) =>
    app.owner.query(
      `update app.organisations set closing_requested_at = now() - interval '31 days', closes_at = now() - interval '1 day' where id = $1`,
      [who.actor.organisationId],
    );
  const actionsOf = async (organisationId: string) =>
    (
      await app.owner.query<{ action: string }>(`select action from app.api_audit_logs where organisation_id = $1 order by occurred_at`, [
        organisationId,
      ])
    ).rows.map(({ action }) => action);

  it('is the owner’s alone, and asks for its name', async () => {
    for (const role of ['admin', 'member', 'viewer'] as const) {
      const other = await makeMember(app, { role, in: anna });
      expect(await refusal(close(other))).toMatchObject({ domain: { code: 'role.insufficient', needs: 'owner' } });
      expect(await refusal(other.trpc.closing.reopen.mutate())).toMatchObject({ domain: { code: 'role.insufficient' } });
    }
    expect(await refusal(close(anna, 'Anna'))).toMatchObject({ domain: { code: 'organisation.nameDiffers' } });
    expect(await anna.trpc.closing.get.query()).toMatchObject({ closesOn: null, requestedAt: null, graceDays: 30, holds: { members: 4 } });
  });

  it('tells every owner by mail, and the log', async () => {
    const other = await makeMember(app, { role: 'owner', in: anna, name: 'Berta' });
    const { closesOn } = await close();
    expect(closesOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    const mails = (await postedMails(app)).filter(({ kind, subject }) => kind === 'closingRequested' && subject.includes('Anna Drummer'));
    const addresses = await app.owner.query<{ email: string }>('select email from auth.users where id = any($1)', [
      [anna.actor.userId, other.actor.userId],
    ]);
    expect(mails.map(({ to }) => to).toSorted()).toEqual(expect.arrayContaining(addresses.rows.map(({ email }) => email)));
    expect(mails[0]?.text).toContain(`https://glovelly.test/in/${anna.actor.organisationId}?to=/settings/close`);
    expect(mails[0]?.text).toMatch(/five years after the 31 January/);
    expect(await actionsOf(anna.actor.organisationId)).toContain('organisation.closing');
  });

  it('is not stopped by an owner whose address mail does not know: the others are told', async () => {
    const odd = await makeMember(app, { role: 'owner', in: anna, name: 'Odd' });
    await app.owner.query(`update auth.users set email = '"' || id || '"@example.org' where id = $1`, [odd.actor.userId]);
    expect((await close()).closesOn).not.toBeNull();
    const { rows } = await app.owner.query<{ email: string }>('select email from auth.users where id = $1', [anna.actor.userId]);
    const mailer = takingMailer();
    await runJobs(app, mailer);
    expect(mailer.taken.map(({ to }) => to)).toContain(rows[0]?.email);
    expect(mailer.taken.map(({ to }) => to).filter((to) => to.includes(odd.actor.userId))).toEqual([]);
  });

  it('again and again sends no more than ten rounds of mails an hour, and reopening is never too often', async () => {
    for (let time = 0; time < 10; time++) {
      await close();
      await anna.trpc.closing.reopen.mutate();
    }
    expect(await refusal(close())).toMatchObject({ code: 'TOO_MANY_REQUESTS', domain: { code: 'rate.limited' } });
    await timePasses(app, 3_600);
    await close();
    await anna.trpc.closing.reopen.mutate();
  });

  it('by a name that is mistyped again and again takes no turn of those', async () => {
    for (let time = 0; time < 11; time++)
      expect(await refusal(anna.trpc.closing.request.mutate({ typedName: 'Another' }))).toMatchObject({
        domain: { code: 'organisation.nameDiffers' },
      });
    expect((await close()).closesOn).not.toBeNull();
  });

  it('twice at the same moment closes once', async () => {
    const both = await Promise.allSettled([close(), close()]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await actionsOf(anna.actor.organisationId)).filter((action) => action === 'organisation.closing')).toHaveLength(1);
    expect(await refusal(close())).toMatchObject(CLOSING);
  });

  describe('during the thirty days', () => {
    it('everything can be read', async () => {
      await answerFirstQuestions(anna);
      const client = await aClient(anna);
      const issued = await anIssued(anna, client);
      await close();
      expect((await anna.trpc.session.me.query()).organisation.closesOn).toMatch(/^\d{4}/);
      expect((await anna.trpc.clients.list.query({})).clients).toHaveLength(1);
      expect((await anna.trpc.invoices.get.query({ id: issued.id })).state).toBe('issued');
      expect((await anna.fetch(`/files/invoices/${issued.id}.pdf`)).status).toBe(200);
      expect((await anna.trpc.session.organisations.query()).organisations).toMatchObject([{ closing: true }]);
    });

    it('no procedure changes anything, for anybody', async () => {
      const tenant = await makeTenant(app.owner);
      const owner = await callerFor(app, tenant.actors.owner);
      await app.owner.query(
        `update app.organisations set closing_requested_at = now(), closing_requested_by_user_id = $2, closes_at = now() + interval '30 days' where id = $1`,
        [tenant.id, tenant.actors.owner.userId],
      );
      const before = await fingerprint(app.owner, tenant.id);
      const changing = procedures.filter(
        ({ type, access, whileClosing }) =>
          type !== 'query' && !['nobody', 'person', 'platformAdmin'].includes(String(access)) && !whileClosing,
      );
      expect(changing.length).toBeGreaterThan(25);
      for (const procedure of changing) {
        const input = procedure.input ? inputsOf(procedure.path, procedure.input)[0]?.with(() => crypto.randomUUID()) : undefined;
        expect(await call(owner, procedure, input), procedure.path).toMatchObject({
          status: 409,
          error: { domain: { code: 'organisation.closing' } },
        });
      }
      expect(
        procedures
          .filter(({ whileClosing }) => whileClosing)
          .map(({ path }) => path)
          .toSorted(),
      ).toEqual(['closing.reopen', 'demo.load', 'support.revoke']);
      expect(await fingerprint(app.owner, tenant.id)).toBe(before);
    });

    it('no file comes in', async () => {
      await close();
      const body = new FormData();
      body.set('file', new File(['Title,Date\nCeilidh,2026-11-14'], 'gigs.csv'));
      const answer = await anna.fetch('/files/imports', { method: 'POST', body });
      expect([answer.status, JSON.parse(await answer.text()).error.json.data.domain.code]).toEqual([409, 'organisation.closing']);
    });

    it('the database itself refuses every write, and takes what is announced', async () => {
      const client = await aClient(anna);
      await close();
      const write = (sql: string, values: unknown[] = []) => asActor(gl_app, anna.actor, (asked) => asked.query(sql, values));
      await expect(
        write('insert into app.clients (organisation_id, id, name) values ($1, $2, $3)', [anna.actor.organisationId, newId(), 'Late']),
      ).rejects.toMatchObject({ code: '42501' });
      expect((await write(`update app.clients set name = 'Late' where id = $1`, [client])).rowCount).toBe(0);
      expect((await write('delete from app.clients where id = $1', [client])).rowCount).toBe(0);
      expect((await write(`update app.organisations set name = 'Late'`)).rowCount).toBe(0);
      await expect(write('update app.organisations set closes_at = null')).rejects.toMatchObject({ code: '42501' });
      await expect(write('select app.close_organisation(1)')).rejects.toMatchObject({ code: '22023' });
      expect((await write('select app.close_organisation(30) as at')).rows).toEqual([{ at: null }]);
      const line = `insert into app.api_audit_logs (organisation_id, actor_kind, user_id, actor_label, action) values ($1, 'session', $2, 'Anna', 'client.created')`;
      expect((await write(line, [anna.actor.organisationId, anna.actor.userId])).rowCount).toBe(1);
    });

    it('an owner reopens it, and all is as it was', async () => {
      await close();
      const admin = await makeMember(app, { role: 'admin', in: anna });
      expect(await refusal(admin.trpc.closing.reopen.mutate())).toMatchObject({ domain: { code: 'role.insufficient' } });
      expect(await anna.trpc.closing.reopen.mutate()).toMatchObject({ closesOn: null, requestedAt: null });
      expect((await anna.trpc.session.me.query()).organisation.closesOn).toBeNull();
      await aGig(anna, await aClient(anna));
      expect(await refusal(anna.trpc.closing.reopen.mutate())).toMatchObject({ domain: { code: 'organisation.notClosing' } });
      expect((await actionsOf(anna.actor.organisationId)).filter((action) => action.startsWith('organisation.')).slice(-2)).toEqual([
        'organisation.closing',
        'organisation.reopened',
      ]);
    });

    it('a demo year can be loaded beside it', async () => {
      await close();
      const { organisationId } = await anna.trpc.demo.load.mutate();
      expect(organisationId).not.toBe(anna.actor.organisationId);
      expect(await refusal(anna.trpc.closing.request.mutate({ typedName: 'x' }))).toMatchObject({
        domain: { code: 'organisation.demoOnly' },
      });
    });

    it('its owners are reminded once, a week before', async () => {
      await close();
      const reminders = async () => {
        const mailer = takingMailer();
        await app.owner.query(`select ops.enqueue('closeOrganisations', '{}')`);
        await runJobs(app, mailer);
        return mailer.taken.filter(({ subject }) => subject.includes('left: Anna Drummer will be removed'));
      };
      expect(await reminders()).toEqual([]);
      await app.owner.query(`update app.organisations set closes_at = now() + interval '6 days 23 hours' where id = $1`, [
        anna.actor.organisationId,
      ]);
      const [mail] = await reminders();
      expect(mail?.text).toMatch(/Take a copy/);
      expect(mail?.text).toContain(`https://glovelly.test/in/${anna.actor.organisationId}?to=/settings/close`);
      expect(await reminders()).toEqual([]);
    });

    it.each([
      [7, 'A week left'],
      [3, '3 days left'],
      [1, 'One day left'],
      [0, 'The last day'],
    ])('the reminder says what is left: %i days', (days, words) => {
      const now = Date.parse('2026-11-10T09:00:00Z');
      const timeZone = parseTimeZone('Europe/London');
      invariant(timeZone, 'a zone');
      const facts = {
        id: anna.actor.organisationId,
        name: 'Harbour Band',
        timeZone,
        closesAt: new Date(now + days * 86_400_000 + 3_600_000),
      };
      expect(closingSoonMail('ada@example.org', facts, now, app.dependencies.publicUrl).subject).toMatch(
        `${words}: Harbour Band will be removed`,
      );
    });
  });

  describe('when they are over', () => {
    const removeClosed = async () => {
      const mailer = takingMailer();
      await app.owner.query(`select ops.enqueue('closeOrganisations', '{}')`);
      await runJobs(app, mailer);
      return mailer.taken;
    };

    it('it is refused like one that never was, even before the job has run', async () => {
      await close();
      await graceIsOver();
      expect(await refusal(anna.trpc.clients.list.query({}))).toMatchObject({ domain: { code: 'organisation.forbidden' } });
      expect(await refusal(anna.trpc.closing.reopen.mutate())).toMatchObject({ domain: { code: 'organisation.forbidden' } });
      expect(await refusal(anna.trpc.session.switchOrganisation.mutate({ organisationId: anna.actor.organisationId }))).toMatchObject({
        domain: { code: 'organisation.forbidden' },
      });
      expect((await anna.trpc.session.organisations.query()).organisations).toEqual([]);
      expect(
        await asActor(gl_app, anna.actor, async (asked) => (await asked.query('select app.reopen_organisation() as done')).rows),
      ).toEqual([{ done: false }]);
    });

    it('it is removed whole, and nothing of anybody else', async () => {
      const beside = await makeTenant(app.owner);
      const before = await fingerprint(app.owner, beside.id);
      const gone = await makeTenant(app.owner); // a row of every kind, issued documents among them
      const goneOwner = { ...anna, actor: gone.actors.owner };
      await app.owner.query(
        `update app.organisations set closing_requested_by_user_id = $2 , closing_requested_at = now(), closes_at = now() + interval '1 day' where id = $1`,
        [gone.id, gone.actors.owner.userId],
      );
      await graceIsOver(goneOwner);
      const blobKey = `organisations/${gone.id}/invoices/${gone.invoices.issued}/invoice.pdf`;
      await app.dependencies.blobs.put(blobKey, new Uint8Array([1]), { contentType: 'application/pdf' });
      const session = await callerFor(app, gone.actors.owner);

      const mails = await removeClosed();

      const { rows } = await app.owner.query<{ name: string }>(
        `select format('%I.%I', table_schema, table_name) as name from information_schema.columns
         where column_name = 'organisation_id' and table_schema in ('app', 'auth') and table_name !~ '^api_audit_logs' order by 1`,
      );
      for (const { name } of rows)
        expect([name, (await app.owner.query(`select from ${name} where organisation_id = $1`, [gone.id])).rowCount]).toEqual([name, 0]);
      expect((await app.owner.query('select from app.organisations where id = $1', [gone.id])).rowCount).toBe(0);
      expect(await app.dependencies.blobs.get(blobKey)).toBeNull();
      expect(await actionsOf(gone.id)).toContain('organisation.closed');
      expect(mails.filter(({ subject }) => subject.endsWith('has been removed')).map(({ text }) => text)).toEqual(
        expect.arrayContaining([expect.stringMatching(/is gone/)]),
      );
      expect(await refusal(session.trpc.session.me.query())).toMatchObject({ code: 'UNAUTHORIZED' });
      expect(await fingerprint(app.owner, beside.id)).toBe(before);
    });

    it('whoever had no other gets a new one at the next sign-in, and whoever had stays signed in there', async () => {
      const { organisationId: second } = (await makeMember(app, { role: 'owner', name: 'Second' })).actor;
      const berta = await makeMember(app, { role: 'member', in: anna, name: 'Berta' });
      await app.owner.query(`insert into app.memberships (organisation_id, user_id, role) values ($1, $2, 'viewer')`, [
        second,
        berta.actor.userId,
      ]);
      await close();
      await graceIsOver();
      await removeClosed();
      expect((await berta.trpc.session.me.query()).organisation.id).toBe(second);
      expect(await refusal(anna.trpc.session.organisations.query())).toMatchObject({ code: 'UNAUTHORIZED' });
      const by = { userId: anna.actor.userId, origin: originOf('Anna Drummer') };
      const fresh = await app.dependencies.auth.transact((tx) => homeOrganisation(tx, by, 'Anna Drummer'));
      expect(fresh).not.toBe(anna.actor.organisationId);
      expect((await (await callerFor(app, { ...anna.actor, organisationId: fresh })).trpc.session.me.query()).role).toBe('owner');
    });

    it('whoever was in their demo year meanwhile comes back from it to a new one', async () => {
      await anna.trpc.demo.load.mutate();
      await app.owner.query(
        `update app.organisations set closing_requested_at = now() - interval '31 days', closing_requested_by_user_id = $2, closes_at = now() - interval '1 day' where id = $1`,
        [anna.actor.organisationId, anna.actor.userId],
      );
      await removeClosed();
      const { organisationId } = await anna.trpc.demo.remove.mutate();
      expect((await anna.trpc.session.me.query()).organisation).toMatchObject({ id: organisationId, demo: false });
      expect(organisationId).not.toBe(anna.actor.organisationId);
    });

    it('nothing of an open organisation is removed, nor its issued documents by any other way', async () => {
      const tenant = await makeTenant(app.owner);
      const before = await fingerprint(app.owner, tenant.id);
      await removeClosed();
      expect(await fingerprint(app.owner, tenant.id)).toBe(before);
      await expect(app.owner.query('delete from app.invoices where id = $1', [tenant.invoices.issued])).rejects.toMatchObject({
        code: '23001',
      });
    });
  });
});
