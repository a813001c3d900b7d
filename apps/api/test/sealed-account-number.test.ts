import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWorkerDatabase } from '../src/jobs/worker-database.ts';
import { sealAccountNumbers } from '../src/keys/seal-account-numbers.ts';
import { makeApp, type TestApp } from './support/app.ts';
import { runJobs } from './support/mails.ts';
import { type Member, makeMember } from './support/member.ts';
import { refusal } from './support/refusal.ts';

// A number that the modulus check takes, and that stands nowhere else.
const CANARY = '66374958';

let app: TestApp;
let anna: Member;
beforeAll(async () => {
  app = await makeApp();
  anna = await makeMember(app, { role: 'owner' });
});
afterAll(() => app.close());

const save = async (who: Member, accountNumber: string | null) =>
  who.trpc.seller.save.mutate({
    name: 'Anna Drummer',
    tradingName: '',
    address: { line1: '2 Brass Row', city: 'Leeds', postcode: 'LS1 4AP', country: 'GB' },
    email: '',
    phone: '',
    vatRegistered: false,
    vatNumber: '',
    bank: accountNumber === null ? {} : { accountName: 'A Drummer', sortCode: '08-99-99', accountNumber },
    paymentNote: '',
    version: (await who.trpc.seller.get.query()).version,
  });
const row = async ({ actor }: Member) =>
  (
    await app.owner.query<{ account_number: string | null; account_number_key_id: string | null; version: number }>(
      'select account_number, account_number_key_id, version from app.seller_profiles where organisation_id = $1',
      [actor.organisationId],
    )
  ).rows[0];

it('is sealed in its table, and what it was for whoever may see it', async () => {
  expect((await save(anna, CANARY)).bank.accountNumber).toBe(CANARY);
  expect(await row(anna)).toMatchObject({
    account_number: expect.stringMatching(/^[0-9a-f]{24}:[0-9a-f]{32}:[0-9a-f]{16}$/),
    account_number_key_id: expect.any(String),
  });
  expect((await anna.trpc.seller.get.query()).bank.accountNumber).toBe(CANARY);
});

it('stands in clear in no table, no log line and no refusal', async () => {
  await save(anna, CANARY);
  const mismatched = await refusal(save(anna, '66374959'));
  const { rows: tables } = await app.owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('app', 'auth', 'ops', 'jobs')`,
  );
  for (const { name } of tables) {
    const { rows } = await app.owner.query<{ found: boolean }>(
      `select exists (select from ${name} as t where t::text like '%${CANARY}%') as found`,
    );
    expect([name, rows[0]?.found]).toEqual([name, false]);
  }
  expect(app.logged.join('\n')).not.toContain(CANARY);
  expect(JSON.stringify(mismatched)).not.toContain(CANARY);
});

it('copied into another organisation’s row does not open, and the answer does not say what it was', async () => {
  const eve = await makeMember(app, { role: 'owner' });
  await save(anna, CANARY);
  const stolen = await row(anna);
  await app.owner.query(
    `update app.seller_profiles set account_name = 'Eve', sort_code = '089999', account_number = $2, account_number_key_id = $3 where organisation_id = $1`,
    [eve.actor.organisationId, stolen?.account_number, stolen?.account_number_key_id],
  );
  const answer = await refusal(eve.trpc.seller.get.query());
  expect(answer.code).toBe('INTERNAL_SERVER_ERROR');
  expect(JSON.stringify(answer)).not.toContain(stolen?.account_number);
});

it('that was kept in clear before is read as it is, and sealed by the worker without becoming another version', async () => {
  await save(anna, CANARY);
  const before = await row(anna);
  await app.owner.query('update app.seller_profiles set account_number = $2, account_number_key_id = null where organisation_id = $1', [
    anna.actor.organisationId,
    CANARY,
  ]);
  expect((await anna.trpc.seller.get.query()).bank.accountNumber).toBe(CANARY);
  await app.owner.query(`select ops.enqueue('sealAccountNumbers', '{}')`);
  await runJobs(app);
  expect(await row(anna)).toMatchObject({ account_number: expect.stringContaining(':'), version: before?.version });
  expect((await anna.trpc.seller.get.query()).bank.accountNumber).toBe(CANARY);
});

it('is not put back by the worker when somebody saved another one meanwhile', async () => {
  const worker = openWorkerDatabase({ workerUrl: app.database.workerUrl, poolSize: 1 });
  const { rows } = await app.owner.query<{ done: boolean }>(`select ops.seal_account_number($1, '11111111', 'x', 'y') as done`, [
    anna.actor.organisationId,
  ]);
  expect(rows).toEqual([{ done: false }]);
  expect(await sealAccountNumbers(worker, app.dependencies.keys)).toBe(0);
  await worker.close();
});

it('is never stored as anything but eight digits or a seal, whoever writes', async () => {
  const write = (number: string, keyId: string | null) =>
    app.owner.query('update app.seller_profiles set account_number = $2, account_number_key_id = $3 where organisation_id = $1', [
      anna.actor.organisationId,
      number,
      keyId,
    ]);
  const keyId = (await row(anna))?.account_number_key_id ?? '';
  await expect(write('1234567', null)).rejects.toThrow('ck_seller_profiles_account_number');
  await expect(write(CANARY, keyId)).rejects.toThrow('ck_seller_profiles_account_number');
  await expect(write(`${'0'.repeat(24)}:${'0'.repeat(32)}:${'0'.repeat(16)}`, 'unknown-key')).rejects.toThrow(
    'fk_seller_profiles_account_number_key',
  );
});

it('is printed on the invoice as it was, by who may issue one', async () => {
  await save(anna, CANARY);
  const client = await anna.trpc.seller.get.query();
  expect(client.bank).toMatchObject({ sortCode: '089999', accountNumber: CANARY });
});
