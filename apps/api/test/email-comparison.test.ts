import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAdmin } from './support/admin.ts';
import { makeApp, type TestApp } from './support/app.ts';
import { enter, loginOf } from './support/enter.ts';
import { newId } from './support/ids.ts';

const KELVIN = '\u212A'; // lower case of it is "k" in Unicode, and it is another mailbox

describe('two addresses are one when their ASCII letters are, and nothing else', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await makeApp();
  });
  afterAll(() => app.close());

  const person = (email: string) =>
    app.owner.query(`insert into auth.users (id, email, display_name) values ($1, $2, 'Kate')`, [newId(), email]);

  it('for people: nobody has the address of another in capitals, and the Kelvin sign is no k', async () => {
    await person('kate@example.org');
    await expect(person('KATE@Example.org')).rejects.toMatchObject({ constraint: 'uq_users_email' });
    await person(`${KELVIN}ate@example.org`);
    expect(await enter(app, loginOf('kelvin', `${KELVIN}athy@example.org`))).toEqual({ ok: false, error: 'notEnrolled' });
  });

  it('for requests for access: each mailbox asks for itself, and is shown with nobody else’s account', async () => {
    const ask = (email: string) =>
      app.dependencies.auth.query({ text: `select auth.ask_for_access($1, $2, 'Kim', null, false)`, values: [newId(), email] });
    await person('kim@example.org');
    for (const email of [`${KELVIN}im@example.org`, 'kim@example.org', 'KIM@example.org']) await ask(email);
    const { rows } = await app.owner.query<{ id: string; email: string }>(
      'select id, email from auth.access_requests order by times_asked',
    );
    expect(rows.map(({ email }) => email)).toEqual([`${KELVIN}im@example.org`, 'kim@example.org']);
    const ada = await makeAdmin(app);
    const enrolled = rows.map(async ({ id }) => (await ada.trpc.accessRequests.get.query({ requestId: id })).enrolled !== null);
    expect(await Promise.all(enrolled)).toEqual([false, true]);
  });

  it('whichever collation the database was made with: every index, function and statement says its own', async () => {
    const { rows } = await app.owner.query<{ written: string }>(
      `select indexdef as written from pg_indexes where schemaname in ('auth', 'app', 'ops')
       union all select pg_get_functiondef(oid) from pg_proc where pronamespace::regnamespace::text in ('auth', 'app', 'ops') and prokind = 'f'`,
    );
    const source = fileURLToPath(new URL('../src', import.meta.url));
    const files = readdirSync(source, { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.parentPath.includes('generated'),
    );
    const texts = [...rows.map(({ written }) => written), ...files.map((file) => readFileSync(join(file.parentPath, file.name), 'utf8'))];
    const folded = texts.flatMap((text) => text.match(/lower\(\(?[a-z_.]*email[^)]*\)/g) ?? []);
    expect(folded.length).toBeGreaterThan(8);
    expect(folded.filter((each) => !/collate "C"/i.test(each))).toEqual([]);
  });
});
