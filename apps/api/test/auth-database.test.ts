import type { Id } from '@glovelly/domain/kernel';
import { type TestDatabase, testDatabase } from '@glovelly/tooling/testing/database.ts';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AuthDatabase, type AuthTx, openAuthDatabase } from '../src/identity/auth-database.ts';
import { onePerson } from '../src/identity/one-at-a-time.ts';
import { newId } from './support/ids.ts';
import { testPool } from './support/pool.ts';

describe('a transaction of sign-in', () => {
  let database: TestDatabase;
  let owner: pg.Pool;
  let auth: AuthDatabase;
  beforeAll(async () => {
    database = await testDatabase();
    owner = testPool(database.ownerUrl, 3);
    auth = openAuthDatabase({ authUrl: database.authUrl });
  });
  afterAll(async () => {
    await auth.close();
    await owner.end();
    await database.drop();
  });

  const person = async () => {
    const id = newId<'user'>();
    await owner.query(`insert into auth.users (id, email, display_name) values ($1::uuid, $1::text || '@example.org', 'Ada')`, [id]);
    return id;
  };
  const rename = (tx: AuthTx, id: Id<'user'>, name: string) =>
    tx.query({ text: 'update auth.users set display_name = display_name || $2 where id = $1', values: [id, name] });
  const nameOf = async (id: Id<'user'>) =>
    (await owner.query<{ name: string }>('select display_name as name from auth.users where id = $1', [id])).rows[0]?.name;

  it('may be without a word for less time than others wait for it, and they for less than the answer is awaited', async () => {
    const limits = `select current_setting('statement_timeout') as statement, current_setting('idle_in_transaction_session_timeout') as idle`;
    expect(await auth.query({ text: limits, values: [] })).toEqual([{ statement: '8s', idle: '5s' }]);
  });

  it('that deadlocks is run again: both of two that hold one person each and want the other succeed', async () => {
    const [ada, ben] = [await person(), await person()];
    let runs = 0;
    let arrived = 0;
    let meet = () => {};
    const met = new Promise<void>((resolve) => {
      meet = () => ++arrived >= 2 && resolve();
    });
    const renameBoth = (first: Id<'user'>, second: Id<'user'>) =>
      auth.transact(async (tx) => {
        runs++;
        await rename(tx, first, '!');
        meet();
        await met;
        await rename(tx, second, '!');
      });

    await Promise.all([renameBoth(ada, ben), renameBoth(ben, ada)]);

    expect(runs).toBeGreaterThan(2);
    expect([await nameOf(ada), await nameOf(ben)]).toEqual(['Ada!!', 'Ada!!']);
  });

  it('that conflicts every time gives up, and whatever else fails is tried once', async () => {
    for (const [sqlState, tries] of [
      ['40001', 4],
      ['23505', 1],
    ] as const) {
      let runs = 0;
      const failing = auth.transact(async (tx) => {
        runs++;
        await tx.query({ text: `do $$ begin raise exception 'no' using errcode = '${sqlState}'; end $$`, values: [] });
      });
      await expect(failing).rejects.toMatchObject({ code: sqlState });
      expect(runs).toBe(tries);
    }
  });

  it('that hangs lets go of the person it holds: the next one is let in, and what it had begun is undone', async () => {
    const ada = await person();
    let held = () => {};
    const isHeld = new Promise<void>((resolve) => {
      held = resolve;
    });
    let wake = () => {};
    const awake = new Promise<void>((resolve) => {
      wake = resolve;
    });
    const hanging = auth.transact(async (tx) => {
      await tx.query({ text: `set local idle_in_transaction_session_timeout = '50ms'`, values: [] }); // for the test: five seconds are long
      await onePerson(tx, ada);
      await rename(tx, ada, ' hanging');
      held();
      await awake;
      await rename(tx, ada, ' woken');
    });
    const outcome = hanging.then(
      () => 'done',
      (error: unknown) => error,
    );
    await isHeld;
    await auth.transact(async (tx) => {
      await onePerson(tx, ada);
      await rename(tx, ada, ' next');
    });
    wake();
    expect(await outcome).toBeInstanceOf(Error);
    expect(await nameOf(ada)).toBe('Ada next');
  });
});
