import { type TestDatabase, testDatabase } from '@glovelly/tooling/testing/database.ts';
import type pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AuthDatabase, openAuthDatabase } from '../src/identity/auth-database.ts';
import { type KeyRing, KeyRingUnusable } from '../src/keys/key-ring.ts';
import { openKeyRing } from '../src/keys/open-key-ring.ts';
import { NotSealedHere } from '../src/keys/sealed-text.ts';
import { parseWrappingKeys, type WrappingKeys } from '../src/keys/wrapping-keys.ts';
import { createLog } from '../src/log.ts';
import { testPool } from './support/pool.ts';

let database: TestDatabase;
let owner: pg.Pool;
let opened: { auth: AuthDatabase; ring: KeyRing }[];
let logged: string[];
beforeEach(async () => {
  database = await testDatabase();
  owner = testPool(database.ownerUrl);
  opened = [];
  logged = [];
});
afterEach(async () => {
  for (const { auth, ring } of opened) {
    ring.close();
    await auth.close();
  }
  await owner.end();
  await database.drop();
});

const encoded = (byte: number) => Buffer.alloc(32, byte).toString('base64');
const keyring = (text: string): WrappingKeys => {
  const parsed = parseWrappingKeys(text);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
};
const K1 = keyring(`k1:${encoded(1)}`);

/** A ring as a process of its own would open it: other connections, another memory. */
async function openRing(wrappingKeys: WrappingKeys = K1): Promise<KeyRing> {
  const auth = openAuthDatabase({ authUrl: database.authUrl, poolSize: 2 });
  try {
    const ring = await openKeyRing({ auth, wrappingKeys, log: createLog('info', { write: (line) => logged.push(line) }) });
    opened.push({ auth, ring });
    return ring;
  } catch (err) {
    await auth.close();
    throw err;
  }
}
const keyCount = async () => (await owner.query<{ count: number }>('select count(*)::int as count from ops.data_keys')).rows[0]?.count;
const age = (days: number) => owner.query(`update ops.data_keys set active_from = active_from - make_interval(days => $1)`, [days]);

describe('the key ring', () => {
  it('is one ring, however many processes start at once on an empty database', async () => {
    const rings = await Promise.all(Array.from({ length: 8 }, () => openRing()));
    expect(await keyCount()).toBe(1);
    const macs = rings.map((ring) => ring.mac('test', 'hello').mac);
    expect(new Set(macs).size).toBe(1);
  });

  it('lets one process open what another sealed', async () => {
    const [one, two] = [await openRing(), await openRing()];
    const sealed = one.seal('test', ['organisation', 'field'], 'plain text, ünïcode and all');
    expect(await two.open('test', ['organisation', 'field'], sealed)).toBe('plain text, ünïcode and all');
    expect(await two.verify('test', 'hello', one.mac('test', 'hello'))).toBe(true);
  });

  it('lets a running process open what is sealed with a key that another made since', async () => {
    const one = await openRing();
    await age(100);
    const two = await openRing(); // finds the key old and makes the next
    expect(await keyCount()).toBe(2);
    await owner.query('update ops.data_keys set active_from = now() where active_from > now()'); // ten minutes later
    const three = await openRing();
    const sealed = three.seal('test', [], 'made with the new key');
    expect(sealed.keyId).not.toBe(one.mac('test', '').keyId);
    expect(await one.open('test', [], sealed)).toBe('made with the new key');
    expect(await two.open('test', [], sealed)).toBe('made with the new key');
  });

  it('makes a new key every 90 days, once among many, which waits until every process has read it; the old one still reads', async () => {
    const ring = await openRing();
    const old = ring.seal('test', [], 'old');
    await age(89);
    expect(await ring.renew()).toBe(false);
    await age(2);
    const others = await Promise.all([openRing(), openRing(), ring.renew()]);
    expect(others).toHaveLength(3);
    expect(await keyCount()).toBe(2);
    expect(ring.mac('test', 'x').keyId).toBe(old.keyId);
    await owner.query('update ops.data_keys set active_from = now() where active_from > now()');
    await ring.check();
    expect(ring.mac('test', 'x').keyId).not.toBe(old.keyId);
    expect(await ring.open('test', [], old)).toBe('old');
  });

  it('finds by macs what an older key had marked', async () => {
    const ring = await openRing();
    const stored = ring.mac('address', 'ada@example.org');
    await age(100);
    const later = await openRing();
    await owner.query('update ops.data_keys set active_from = now() where active_from > now()');
    await later.check();
    expect(later.mac('address', 'ada@example.org')).not.toEqual(stored);
    expect(later.macs('address', 'ada@example.org')).toContainEqual(stored);
    expect(await later.verify('address', 'eve@example.org', stored)).toBe(false);
  });

  it('keeps purposes apart', async () => {
    const ring = await openRing();
    expect(ring.mac('one', 'x').mac).not.toBe(ring.mac('two', 'x').mac);
    await expect(ring.open('two', [], ring.seal('one', [], 'x'))).rejects.toThrow(NotSealedHere);
  });

  it('seals as iv:authTag:ciphertext, never twice the same', async () => {
    const ring = await openRing();
    const [one, two] = [ring.seal('test', ['a'], 'x'), ring.seal('test', ['a'], 'x')];
    expect(one.sealed).toMatch(/^[0-9a-f]{24}:[0-9a-f]{32}:[0-9a-f]+$/);
    expect(one.sealed).not.toBe(two.sealed);
  });

  it.each([
    ['moved to another organisation', (s: string) => s, ['b', 'field']],
    ['moved to another field', (s: string) => s, ['a', 'other']],
    ['whose place is said in other words', (s: string) => s, ['a","field']],
    ['with a changed ciphertext', (s: string) => `${s.slice(0, -1)}${s.endsWith('0') ? '1' : '0'}`, ['a', 'field']],
    ['with a shortened tag', (s: string) => s.replace(/:([0-9a-f]{24})[0-9a-f]{8}:/, ':$1:'), ['a', 'field']],
    ['with a longer iv', (s: string) => `00000000${s}`, ['a', 'field']],
    ['in upper case', (s: string) => s.toUpperCase(), ['a', 'field']],
    ['that is cut short', (s: string) => s.slice(0, -1), ['a', 'field']],
    ['that is empty', () => '', ['a', 'field']],
  ])('does not open what is %s, and says nothing of it', async (_, change, aad) => {
    const ring = await openRing();
    const { keyId, sealed } = ring.seal('test', ['a', 'field'], 'canary-4711');
    const attempt = ring.open('test', aad, { keyId, sealed: change(sealed) });
    await expect(attempt).rejects.toThrow(NotSealedHere);
    await expect(attempt).rejects.toThrow('what was sealed does not open here');
  });

  it('does not open what names a key that there is not', async () => {
    const ring = await openRing();
    const { sealed } = ring.seal('test', [], 'x');
    await expect(ring.open('test', [], { keyId: 'd20200101-00000000', sealed })).rejects.toThrow(NotSealedHere);
  });
});

describe('the wrapping key', () => {
  it('that is in use cannot be taken out: the ring does not open, and one line says what is missing', async () => {
    await openRing();
    const attempt = openRing(keyring(`k2:${encoded(2)}`));
    await expect(attempt).rejects.toThrow(KeyRingUnusable);
    await expect(attempt).rejects.toThrow(/^GLOVELLY_KEYRING lacks k1, which is in use: give it back/);
  });

  it('that is another under a known name is told apart', async () => {
    await openRing();
    await expect(openRing(keyring(`k1:${encoded(9)}`))).rejects.toThrow('GLOVELLY_KEYRING has another key under the name k1');
  });

  it('may be joined by a newer one, which wraps what is new', async () => {
    await openRing();
    await age(100);
    const ring = await openRing(keyring(`k2:${encoded(2)},k1:${encoded(1)}`));
    await ring.check();
    const { rows } = await owner.query('select wrapping_key_id from ops.data_keys order by active_from');
    expect(rows.map((row) => row.wrapping_key_id)).toEqual(['k1', 'k2']);
  });

  it('that a running process does not have fails its check, and it goes on with what it knows', async () => {
    const ring = await openRing();
    await age(100);
    await openRing(keyring(`k2:${encoded(2)},k1:${encoded(1)}`));
    await expect(ring.check()).rejects.toThrow('GLOVELLY_KEYRING lacks k2');
    expect(await ring.open('test', [], ring.seal('test', [], 'still'))).toBe('still');
  });

  it('is nowhere in what is logged or thrown, nor is a data key in clear anywhere', async () => {
    await openRing();
    const reason = await openRing(keyring(`k2:${encoded(2)}`)).catch(String);
    const dump = JSON.stringify((await owner.query('select * from ops.data_keys')).rows);
    for (const text of [logged.join(), reason, dump]) {
      expect(text).not.toContain(encoded(1));
      expect(text).not.toContain(Buffer.alloc(32, 1).toString('hex'));
    }
    await expect(owner.query(`update ops.data_keys set wrapped = repeat('ab', 32)`)).rejects.toThrow('ck_data_keys_wrapped');
  });
});

describe('the table of keys', () => {
  it.each(['appUrl', 'authUrl', 'workerUrl'] as const)(
    'is closed to the login of %s; only sign-in’s has a function to read it',
    async (login) => {
      await openRing();
      const pool = testPool(database[login]);
      try {
        await expect(pool.query('select * from ops.data_keys')).rejects.toThrow(/permission denied/);
        const read = pool.query('select * from ops.read_data_keys()');
        if (login === 'authUrl') expect((await read).rowCount).toBe(1);
        else await expect(read).rejects.toThrow(/permission denied/);
      } finally {
        await pool.end();
      }
    },
  );
});
