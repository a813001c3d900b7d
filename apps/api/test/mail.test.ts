import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Mail } from '../src/mail/mail.ts';
import { MailDelayed, type Mailer, MailRefused } from '../src/mail/mailer.ts';
import { renderMail } from '../src/mail/render-mail.ts';
import { makeApp, type TestApp } from './support/app.ts';
import { postedMails, runJobs, takingMailer } from './support/mails.ts';
import { type Member, makeMember } from './support/member.ts';

let app: TestApp;
let owner: Member;
beforeAll(async () => {
  app = await makeApp();
  owner = await makeMember(app, { role: 'owner' });
});
afterAll(() => app.close());

const mail = (to: string): Mail => ({
  kind: 'invitation',
  to,
  ...renderMail({
    subject: 'Come in',
    heading: 'Come in',
    paragraphs: ['You are invited: secret-link-1234.'],
    footer: 'Because you were asked.',
  }),
});
const states = (...ids: Parameters<TestApp['dependencies']['mail']['states']>[1]) =>
  app.dependencies.mail.states(app.dependencies.auth, ids);
const failing = (error: Error): Mailer => ({ ...takingMailer(), send: () => Promise.reject(error) });
/** The pause before the next try is over. */
const later = () => app.owner.query('update jobs._private_jobs set run_at = now() where locked_at is null');

describe('a posted mail', () => {
  it.each(['the business', 'sign-in'] as const)('of a transaction of %s is sent once that is committed', async (role) => {
    const { database, auth, mail: box } = app.dependencies;
    const id =
      role === 'sign-in'
        ? await auth.transact((tx) => box.post(tx, mail('ada@example.org')))
        : await database.transact(owner.actor, (tx) => box.post(tx, mail('ada@example.org')));
    expect(await states(id)).toEqual([{ id, state: 'queued', lastErrorCode: null }]);
    const mailer = takingMailer();
    await runJobs(app, mailer);
    expect(mailer.taken).toMatchObject([{ id, to: 'ada@example.org', subject: 'Come in' }]);
    expect(await states(id)).toEqual([{ id, state: 'sent', lastErrorCode: null }]);
  });

  it.each(['the business', 'sign-in'] as const)('of a transaction of %s that is rolled back is never sent', async (role) => {
    const { database, auth, mail: box } = app.dependencies;
    const undone = new Error('undone');
    const attempt =
      role === 'sign-in'
        ? auth.transact(async (tx) => {
            await box.post(tx, mail('nobody@example.org'));
            throw undone;
          })
        : database.transact(owner.actor, async (tx) => {
            await box.post(tx, mail('nobody@example.org'));
            throw undone;
          });
    await expect(attempt).rejects.toThrow('undone');
    const mailer = takingMailer();
    await runJobs(app, mailer);
    expect(mailer.taken).toEqual([]);
  });

  it('is sealed while it waits, and forgotten when it is sent', async () => {
    const { auth, mail: box } = app.dependencies;
    const id = await auth.transact((tx) => box.post(tx, mail('canary@example.org')));
    const everything = async () => JSON.stringify((await app.owner.query('select * from ops.outgoing_mails, jobs._private_jobs')).rows);
    expect(await everything()).not.toMatch(/secret-link-1234|canary@example|Come in/);
    expect((await postedMails(app)).find((posted) => posted.id === id)).toMatchObject({ to: 'canary@example.org', kind: 'invitation' });
    await runJobs(app);
    const { rows } = await app.owner.query('select sealed, key_id from ops.outgoing_mails where id = $1', [id]);
    expect(rows).toEqual([{ sealed: null, key_id: null }]);
    expect(app.logged.join()).not.toMatch(/secret-link-1234|canary@example|Come in/);
  });

  it('that has to wait is tried again with the same id, and says why it waits', async () => {
    const { auth, mail: box } = app.dependencies;
    const id = await auth.transact((tx) => box.post(tx, mail('slow@example.org')));
    await runJobs(app, failing(new MailDelayed('smtp.451')));
    expect(await states(id)).toEqual([{ id, state: 'queued', lastErrorCode: 'smtp.451' }]);
    const mailer = takingMailer();
    await runJobs(app, mailer);
    expect(mailer.taken).toEqual([]); // the pause between two tries
    await later();
    await runJobs(app, mailer);
    expect(mailer.taken.map((message) => message.id)).toEqual([id]);
    expect(await states(id)).toEqual([{ id, state: 'sent', lastErrorCode: null }]);
  });

  it('that is refused for good is not tried again', async () => {
    const { auth, mail: box } = app.dependencies;
    const id = await auth.transact((tx) => box.post(tx, mail('gone@example.org')));
    await runJobs(app, failing(new MailRefused('smtp.550')));
    expect(await states(id)).toEqual([{ id, state: 'failed', lastErrorCode: 'smtp.550' }]);
    await later();
    const mailer = takingMailer();
    await runJobs(app, mailer);
    expect(mailer.taken).toEqual([]);
  });

  it('that nobody takes is given up after the last try', async () => {
    const { auth, mail: box } = app.dependencies;
    const id = await auth.transact((tx) => box.post(tx, mail('never@example.org')));
    for (let attempt = 1; attempt <= 12; attempt++) {
      expect(await states(id)).toMatchObject([{ state: 'queued' }]);
      await runJobs(app, failing(new MailDelayed('unreachable')));
      await later();
    }
    expect(await states(id)).toEqual([{ id, state: 'failed', lastErrorCode: 'unreachable' }]);
  });

  it('goes to one address, and what people typed makes no header', async () => {
    const { auth, mail: box } = app.dependencies;
    const post = (changes: Partial<Mail>) => auth.transact((tx) => box.post(tx, { ...mail('ada@example.org'), ...changes }));
    await post({ replyTo: 'Eve <eve@example.org>\r\nBcc: eve@example.org' });
    expect((await postedMails(app)).at(-1)?.replyTo).toBeUndefined();
    await post({ subject: 'Hello\r\nBcc: eve@example.org\u2028x', fromName: 'Ada\n<eve@example.org>' });
    expect((await postedMails(app)).at(-1)).toMatchObject({ subject: 'Hello Bcc: eve@example.org x', fromName: 'Ada eveexample.org' });
    await runJobs(app);
  });

  it.each(['ada@example.org\r\nBcc: eve@example.org', 'ada@example.org, eve@example.org', 'a..b@example.org', '"a b"@example.org'])(
    'to %j stops nothing, is handed to no server, and is said to have failed',
    async (to) => {
      const { auth, mail: box } = app.dependencies;
      const id = await auth.transact((tx) => box.post(tx, mail(to)));
      const mailer = takingMailer();
      await runJobs(app, mailer);
      expect(mailer.taken).toEqual([]);
      expect(await states(id)).toEqual([{ id, state: 'failed', lastErrorCode: 'notAnAddress' }]);
      expect(app.logged.some((line) => line.includes(id) && line.includes('notAnAddress'))).toBe(true);
    },
  );
});
