import { randomUUID } from 'node:crypto';
import { type TestDatabase, testDatabase } from '@glovelly/tooling/testing/database.ts';
import type pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AuthDatabase, openAuthDatabase } from '../src/identity/auth-database.ts';
import { openAccountNumber, sealAccountNumber } from '../src/keys/account-number.ts';
import { KeyRingUnusable } from '../src/keys/key-ring.ts';
import { openKeyRing } from '../src/keys/open-key-ring.ts';
import { rotateKeys } from '../src/keys/rotate.ts';
import { parseWrappingKeys, type WrappingKeys } from '../src/keys/wrapping-keys.ts';
import { createLog } from '../src/log.ts';
import { testPool } from './support/pool.ts';

let database: TestDatabase;
let owner: AuthDatabase;
let pool: pg.Pool;
beforeEach(async () => {
  database = await testDatabase();
  owner = openAuthDatabase({ authUrl: database.ownerUrl, poolSize: 2 });
  pool = testPool(database.ownerUrl);
});
afterEach(async () => {
  await owner.close();
  await pool.end();
  await database.drop();
});

const log = createLog('silent');
const keyring = (text: string): WrappingKeys => {
  const parsed = parseWrappingKeys(text);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
};
const key = (byte: number) => Buffer.alloc(32, byte).toString('base64');
const OLD = keyring(`old:${key(1)}`);
const BOTH = keyring(`new:${key(2)},old:${key(1)}`);
const NEW = keyring(`new:${key(2)}`);

/** Runs `use` with a ring of its own. */
async function withRing<T>(wrappingKeys: WrappingKeys, use: (ring: Awaited<ReturnType<typeof openKeyRing>>) => T | Promise<T>): Promise<T> {
  const ring = await openKeyRing({ auth: owner, wrappingKeys, log });
  try {
    return await use(ring);
  } finally {
    ring.close();
  }
}
async function profile(
  accountNumber: (organisationId: string) => { accountNumber: string | null; accountNumberKeyId: string | null },
): Promise<string> {
  const id = randomUUID();
  const { accountNumber: number, accountNumberKeyId: keyId } = accountNumber(id);
  await pool.query(`insert into app.organisations (id, name) values ($1, 'A')`, [id]);
  await pool.query(
    `insert into app.seller_profiles (organisation_id, account_name, sort_code, account_number, account_number_key_id) values ($1, 'A', '089999', $2, $3)`,
    [id, number, keyId],
  );
  return id;
}
const numberOf = async (wrappingKeys: WrappingKeys, organisationId: string) => {
  const { rows } = await pool.query<{ accountNumber: string; accountNumberKeyId: string }>(
    `select account_number as "accountNumber", account_number_key_id as "accountNumberKeyId" from app.seller_profiles where organisation_id = $1`,
    [organisationId],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('there is such a profile');
  return withRing(wrappingKeys, (ring) => openAccountNumber(ring, { organisationId, ...row }));
};
const rotate = (wrappingKeys: WrappingKeys, newDataKey = false, said: string[] = []) =>
  rotateKeys({ owner, wrappingKeys, newDataKey, say: (line) => said.push(line), log });

describe('rotating keys', () => {
  it('wraps every data key anew, after which the old wrapping key may go', async () => {
    const id = await withRing(OLD, (ring) => profile((organisation) => sealAccountNumber(ring, organisation, '66374958')));
    await expect(rotate(NEW)).rejects.toThrow(KeyRingUnusable);
    const said: string[] = [];
    await rotate(BOTH, false, said);
    expect(said).toContainEqual(expect.stringMatching(/^d\d{8}-[0-9a-f]{8}: wrapped with new, no longer with old$/));
    expect(await numberOf(NEW, id)).toBe('66374958');
    await expect(withRing(OLD, () => {})).rejects.toThrow('GLOVELLY_KEYRING lacks new');
    expect(said.join()).not.toContain(key(1));
  });

  it('seals what was in clear, and with a new data key what an older one had sealed; the older one still reads', async () => {
    const [sealed, clear] = await withRing(OLD, async (ring) => [
      await profile((organisation) => sealAccountNumber(ring, organisation, '66374958')),
      await profile(() => ({ accountNumber: '31926819', accountNumberKeyId: null })),
    ]);
    const marked = await withRing(OLD, (ring) => ring.mac('test', 'x'));
    const before = await withRing(OLD, (ring) => ring.seal('test', [], 'kept elsewhere'));
    await rotate(OLD, true);
    const { rows } = await pool.query('select distinct account_number_key_id as id from app.seller_profiles');
    expect(rows).toEqual([{ id: await withRing(OLD, (ring) => ring.mac('test', '').keyId) }]);
    expect(rows[0].id).not.toBe(before.keyId);
    expect([await numberOf(OLD, sealed), await numberOf(OLD, clear)]).toEqual(['66374958', '31926819']);
    await withRing(OLD, async (ring) => {
      expect(await ring.open('test', [], before)).toBe('kept elsewhere');
      expect(ring.macs('test', 'x')).toContainEqual(marked);
    });
  });

  it('goes on where it was stopped, in batches', async () => {
    await withRing(OLD, () => {});
    const ids = await Promise.all(
      Array.from({ length: 450 }, () => profile(() => ({ accountNumber: '66374958', accountNumberKeyId: null }))),
    );
    let left = 300;
    const cut: AuthDatabase = {
      ...owner,
      query: (query) => {
        if (query.text.includes('seal_account_number') && left-- === 0) throw new Error('the power went');
        return owner.query(query);
      },
    };
    await expect(rotateKeys({ owner: cut, wrappingKeys: OLD, newDataKey: false, say: () => {}, log })).rejects.toThrow('the power went');
    const said: string[] = [];
    await rotate(OLD, false, said);
    expect(said).toContain('Done: 150 account numbers sealed with the active key.');
    expect((await pool.query('select from app.seller_profiles where account_number_key_id is null')).rowCount).toBe(0);
    expect(await numberOf(OLD, ids[0] ?? '')).toBe('66374958');
    await rotate(OLD, false, said);
    expect(said).toContain('Every account number was sealed with the active key.');
  });
});
