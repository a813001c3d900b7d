import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { signInTakenMail } from '../src/features/users/mails.ts';
import type { Mail } from '../src/mail/mail.ts';
import { everyMail } from './support/every-mail.ts';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));

/** What the files called mails.ts can write: `renderMail` is called by them alone. */
async function mailsWritten(): Promise<string[]> {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => /(^|[/\\])mails\.ts$/.test(file));
  const modules = await Promise.all(files.map((file) => import(`${SRC}${file}`) as Promise<Record<string, unknown>>)); // modules of ours
  return modules.flatMap((module) => Object.keys(module).filter((name) => name.endsWith('Mail')));
}

const words = (html: string): string =>
  html
    .replaceAll(/<style>[\s\S]*?<\/style>|<div style="display:none[\s\S]*?<\/div>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ');

it('looks at every mail that there is', async () => {
  expect(Object.keys(everyMail).toSorted()).toEqual((await mailsWritten()).toSorted());
});

describe.each(Object.entries(everyMail))('%s', (_, mail: Mail) => {
  it('says the same in text and in HTML, whole sentences with every name filled in', () => {
    expect(mail.text.length).toBeGreaterThan(80);
    for (const part of [mail.subject, mail.text, words(mail.html)]) expect(part).not.toMatch(/undefined|null|NaN|\[object|Invalid|\$\{/);
    for (const paragraph of mail.text.split('\n\n').map((lines) => lines.replaceAll(/\s+/g, ' ').trim()))
      if (!/^(--|https?:|.*:\s*https?:)/.test(paragraph)) expect(words(mail.html)).toContain(paragraph.replace(/^-- /, ''));
  });

  it('fits a terminal and a phone, and has colours for the dark', () => {
    for (const line of mail.text.split('\n')) expect(line.length > 72 && line.includes(' '), line).toBe(false);
    expect(mail.subject.length).toBeLessThanOrEqual(120);
    expect(mail.html).toContain('prefers-color-scheme:dark');
    expect(mail.html).toContain('name="viewport"');
  });
});

it.each([
  ['suspended', 'your access is suspended'],
  ['inactive', 'your access is not active'],
] as const)('the mail of a lost sign-in sends nobody who is %s to a door that is shut to them', (status, why) => {
  const mail = signInTakenMail({ displayName: 'Ada Finch', email: 'ada@example.org', status }, new URL('https://glovelly.example'));
  for (const part of [mail.text.replaceAll(/\s+/g, ' '), words(mail.html)]) {
    expect(part).toContain(why);
    expect(part).toContain('When you may come in again');
    expect(part).not.toContain('sign in now');
  }
  expect(mail.html).not.toContain('/sign-in');
});
