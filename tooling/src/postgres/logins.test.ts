import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../testing/database.ts';
import { ensureLogins, loginUrl } from './logins.ts';

const database = await testDatabase();
afterAll(() => database.drop());

async function userOf(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query('SELECT current_user AS name')).rows[0].name;
  } finally {
    await client.end();
  }
}

test('from the owner’s URL alone follow logins for the three runtime roles', async () => {
  const { appUrl, authUrl, workerUrl } = await ensureLogins(database.ownerUrl);
  expect([await userOf(appUrl), await userOf(authUrl), await userOf(workerUrl)]).toEqual(['gl_app', 'gl_auth', 'gl_worker']);
});

test('two instances that start together agree, whoever comes first', async () => {
  const [one, two] = await Promise.all([ensureLogins(database.ownerUrl), ensureLogins(database.ownerUrl)]);
  expect(one).toEqual(two);
});

test('a role whose password was changed by hand gets back the one that follows', async () => {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  await client.query(`ALTER ROLE gl_auth PASSWORD 'changed by hand'`);
  await client.end();
  const { authUrl } = await ensureLogins(database.ownerUrl);
  expect(await userOf(authUrl)).toBe('gl_auth');
});

test('a URL that is given is used as it is, and its role left alone', async () => {
  const given = {
    appUrl: 'postgresql://somebody@elsewhere/pooled',
    authUrl: 'postgresql://another@elsewhere/pooled',
    workerUrl: 'postgresql://third@elsewhere/direct',
  };
  expect(await ensureLogins('postgresql://nobody:x@127.0.0.1:1/nothing', given)).toEqual(given);
});

test('each role and each owner password gives another password, and none of them the owner’s', () => {
  const passwords = [
    loginUrl('postgresql://o:one@h/d', 'gl_app'),
    loginUrl('postgresql://o:one@h/d', 'gl_auth'),
    loginUrl('postgresql://o:two@h/d', 'gl_app'),
  ].map((url) => new URL(url).password);
  expect(new Set([...passwords, 'one', 'two']).size).toBe(5);
});

test('a password with signs that URLs reserve is read as the characters it means', () => {
  expect(loginUrl('postgresql://o:a%2Fb@h/d', 'gl_app')).toBe(loginUrl('postgresql://o:a%2fb@h/d', 'gl_app'));
});

test('without a password of the owner nothing can follow, and the message says what to set', () => {
  expect(() => loginUrl('postgresql://owner@host/glovelly', 'gl_app')).toThrow('DATABASE_APP_URL');
});
