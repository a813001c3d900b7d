import { randomUUID } from 'node:crypto';
import { rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localMailer, localMails } from '../src/mail/local-mailer.ts';
import { renderMail } from '../src/mail/render-mail.ts';
import { makeApp, type TestApp } from './support/app.ts';

const HERE = new URL('http://localhost:4300');
const folder = join(tmpdir(), `glovelly-mails-${randomUUID()}`);
const mailer = localMailer(folder, { name: 'Glovelly', address: 'post@glovelly.localhost' });
const id = '018f0000-0000-7000-8000-000000000001';
const message = {
  id,
  to: 'ben@example.org',
  fromName: 'Ada',
  ...renderMail({
    subject: 'Ada <b>invites</b> you',
    heading: 'Come in',
    paragraphs: ['<script>alert(1)</script> & more'],
    action: { label: 'Open', href: 'http://localhost:4300/invitations/x' },
    footer: 'Because.',
  }),
};

let app: TestApp;
beforeAll(async () => {
  app = await makeApp({ publicUrl: HERE, devMail: localMails(folder) });
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

const page = async (path: string) => {
  const response = await app.fetch(path);
  return { status: response.status, text: await response.text(), headers: response.headers };
};

describe('kept mails', () => {
  it('are none before the first', async () => {
    expect((await page('/dev/mail')).text).toContain('None yet.');
  });

  it('are files that a mail program opens, closed to other people of the machine; a second try replaces the first', async () => {
    await mailer.send(message);
    await mailer.send(message);
    const names = await localMails(folder).list(10);
    expect(names).toEqual([expect.stringMatching(new RegExp(`^\\d{8}T\\d{9}Z-${id}\\.eml$`))]);
    expect((await stat(join(folder, names[0] ?? ''))).mode & 0o777).toBe(0o600);
    const raw = Buffer.from((await localMails(folder).read(names[0] ?? '')) ?? []).toString();
    expect(raw).toMatch(/^From: "Ada \(via Glovelly\)" <post@glovelly\.localhost>/m);
    expect(raw).toContain('Auto-Submitted: auto-generated');
  });

  it('are listed, and shown in text and in a frame that may run nothing', async () => {
    const [name = ''] = await localMails(folder).list(1);
    expect((await page('/dev/mail')).text).toContain('Ada &lt;b&gt;invites&lt;/b&gt; you');
    const { status, text, headers } = await page(`/dev/mail/${name}`);
    expect(status).toBe(200);
    expect(text).toMatch(/<iframe class="dark" sandbox="allow-popups allow-popups-to-escape-sandbox"/);
    expect(text).not.toMatch(/<script|allow-scripts|allow-same-origin/);
    expect(headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(headers.get('cache-control')).toBe('no-store');
    expect((await page(`/dev/mail/${name}/eml`)).headers.get('content-type')).toBe('message/rfc822');
  });

  it.each(['../../etc/passwd', '..%2f..%2fetc%2fpasswd', 'x.eml', `20260101T000000000Z-${id}.eml`])(
    'are nothing else: %s',
    async (name) => {
      expect((await page(`/dev/mail/${name}`)).status).toBe(404);
    },
  );

  it('are not there for an installation that others reach, whatever it is told', async () => {
    const reached = await makeApp({ devMail: localMails(folder) });
    expect((await reached.fetch('/dev/mail')).status).toBe(404);
    await reached.close();
    const without = await makeApp({ publicUrl: HERE });
    expect((await without.fetch('/dev/mail')).status).toBe(404);
    await without.close();
  });
});
