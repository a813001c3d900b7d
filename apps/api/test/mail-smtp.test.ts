import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Mail } from '../src/mail/mail.ts';
import { MailDelayed, type Message } from '../src/mail/mailer.ts';
import { renderMail } from '../src/mail/render-mail.ts';
import { smtpMailer } from '../src/mail/smtp-mailer.ts';
import { makeApp, type TestApp } from './support/app.ts';
import { runJobs } from './support/mails.ts';
import { type Answer, type RealSmtpServer, smtpServer } from './support/smtp-server.ts';

const sender = { name: 'Glovelly', address: 'post@glovelly.example' };
const content = renderMail({
  subject: 'Grüße — an invitation',
  heading: 'Come in',
  paragraphs: ['Ada asks you into “Ada’s Quartet”.'],
  action: { label: 'See the invitation', href: 'https://glovelly.example/invitations/abc?x=1&y=2' },
  footer: 'You get this because Ada typed this address.',
});
const mail = (to = 'ben@example.org'): Mail => ({ kind: 'invitation', to, fromName: 'Ada', replyTo: 'ada@example.org', ...content });

let app: TestApp;
let server: RealSmtpServer;
beforeAll(async () => {
  app = await makeApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  server = await smtpServer();
});
afterEach(() => server.close());

const post = (of: Mail = mail()) => app.dependencies.auth.transact((tx) => app.dependencies.mail.post(tx, of));
const states = (id: Awaited<ReturnType<typeof post>>) => app.dependencies.mail.states(app.dependencies.auth, [id]);
const work = async () => {
  const mailer = smtpMailer(server.url, sender);
  await runJobs(app, mailer);
  mailer.close();
};
const later = () => app.owner.query('update jobs._private_jobs set run_at = now() where locked_at is null');
const header = (raw: string, name: string) =>
  new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, 'mi').exec(raw)?.[1]?.replaceAll(/\r\n[ \t]/g, ' ');

describe('a mail by SMTP', () => {
  it('is delivered once, in text and HTML, from the installation in somebody’s name', async () => {
    const id = await post();
    await work();
    expect(server.deliveries).toHaveLength(1);
    const [{ from, to, raw } = { from: '', to: [], raw: '' }] = server.deliveries;
    expect([from, to]).toEqual(['post@glovelly.example', ['ben@example.org']]);
    expect(header(raw, 'From')).toBe('"Ada (via Glovelly)" <post@glovelly.example>');
    expect(header(raw, 'Reply-To')).toBe('ada@example.org');
    expect(header(raw, 'Message-ID')).toBe(`<${id}@glovelly.example>`);
    expect(header(raw, 'Auto-Submitted')).toBe('auto-generated');
    expect(header(raw, 'Content-Type')).toMatch(/^multipart\/alternative/);
    expect(raw).toMatch(/Content-Type: text\/plain; charset=utf-8/);
    expect(raw).toMatch(/Content-Type: text\/html; charset=utf-8/);
    expect(await states(id)).toEqual([{ id, state: 'sent', lastErrorCode: null }]);
  });

  it.each<[string, Answer]>([
    ['the recipient is put off (greylisting)', { to: 451 }],
    ['the message is put off', { message: 452 }],
  ])('is sent later when %s', async (_, answer) => {
    server.answers.push(answer);
    const id = await post();
    await work();
    expect(await states(id)).toMatchObject([{ state: 'queued', lastErrorCode: `smtp.${answer.to ?? answer.message}` }]);
    await later();
    await work();
    expect(await states(id)).toMatchObject([{ state: 'sent' }]);
    expect(server.deliveries.map(({ raw }) => header(raw, 'Message-ID'))).toEqual([`<${id}@glovelly.example>`]);
  });

  it.each<[string, Answer]>([
    ['there is no such mailbox', { to: 550 }],
    ['the message is not wanted', { message: 554 }],
  ])('has failed for good when %s', async (_, answer) => {
    server.answers.push(answer);
    const id = await post();
    await work();
    await later();
    await work();
    expect(await states(id)).toMatchObject([{ state: 'failed', lastErrorCode: `smtp.${answer.to ?? answer.message}` }]);
    expect([server.deliveries.length, server.connections()]).toEqual([0, 1]);
  });

  it('is sent again when the connection dropped midway', async () => {
    server.answers.push({ drop: true });
    const id = await post();
    await work();
    expect(await states(id)).toMatchObject([{ state: 'queued', lastErrorCode: expect.stringMatching(/^(connectionLost|unreachable)$/) }]);
    await later();
    await work();
    expect(await states(id)).toMatchObject([{ state: 'sent' }]);
    expect(server.deliveries).toHaveLength(1);
  });

  it('may come twice, recognisable by its Message-ID, when the connection dropped before the answer: never not at all', async () => {
    server.answers.push({ dropAfter: true });
    const id = await post();
    await work();
    await later();
    await work();
    expect(await states(id)).toMatchObject([{ state: 'sent' }]);
    expect(server.deliveries.map(({ raw }) => header(raw, 'Message-ID'))).toEqual([`<${id}@glovelly.example>`, `<${id}@glovelly.example>`]);
  });

  it('waits when nobody listens', async () => {
    const id = await post();
    await server.close();
    await work();
    expect(await states(id)).toMatchObject([{ state: 'queued', lastErrorCode: 'unreachable' }]);
    server = await smtpServer();
    await later();
    await work();
    expect(await states(id)).toMatchObject([{ state: 'sent' }]);
  });

  it('waits when we are not let in, which is ours to mend', async () => {
    await server.close();
    server = await smtpServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_, __, done) => done(Object.assign(new Error('no'), { responseCode: 535 })),
    });
    server.url.username = 'glovelly';
    server.url.password = 'canary-password';
    const id = await post();
    await work();
    expect(await states(id)).toMatchObject([{ state: 'queued', lastErrorCode: 'notLetIn' }]);
    await app.owner.query('update jobs._private_jobs set attempts = max_attempts');
    expect(app.logged.join()).not.toContain('canary-password');
  });

  it('says nothing in clear to another machine', async () => {
    const mailer = smtpMailer(new URL(`smtp://localhost.:${server.url.port}`), sender); // a name that is not known to be this machine
    const message: Message = { id: '018f0000-0000-7000-8000-000000000000', ...mail() };
    await expect(mailer.send(message)).rejects.toThrow(MailDelayed);
    await expect(mailer.send(message)).rejects.toMatchObject({ errorCode: expect.stringMatching(/^(noTls|unreachable)$/) });
    expect(server.deliveries).toEqual([]);
  });

  it('writes what people typed as one header, whatever it contains', async () => {
    await post({
      ...mail(),
      subject: 'Hi\r\nBcc: eve@example.org\r\n\r\nbody',
      fromName: 'Ada"\r\nBcc: eve@example.org <eve@example.org>',
    });
    await work();
    const [{ to, raw } = { to: [], raw: '' }] = server.deliveries;
    expect(to).toEqual(['ben@example.org']);
    expect(header(raw, 'Bcc')).toBeUndefined();
    expect(header(raw, 'Subject')).toBe('Hi Bcc: eve@example.org body');
    expect(raw).not.toMatch(/^Bcc/im);
  });

  it('keeps the words of another server out of the log and the state', () => {
    expect(app.logged.join()).not.toContain('canary-words');
    expect(app.logged.join()).not.toContain('ben@example.org');
  });
});
