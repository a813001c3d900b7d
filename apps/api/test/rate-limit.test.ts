import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RateLimit, takeTurn, whoseAddress } from '../src/identity/rate-limit.ts';
import { makeApp, type TestApp } from './support/app.ts';
import { testPool } from './support/pool.ts';
import { timePasses } from './support/rate-limits.ts';

const limit: RateLimit = {
  name: 'test',
  allowances: [
    { most: 3, withinSeconds: 600 },
    { most: 5, withinSeconds: 86_400 },
  ],
};

describe('a rate limit', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await makeApp();
  });
  afterAll(() => app.close());

  const take = (whose: string, of = limit) => takeTurn(app.dependencies, of, whose);
  const times = async (count: number, whose: string) => {
    for (let each = 0; each < count; each++) await take(whose);
  };
  const taken = async (count: number, whose: string) =>
    (await Promise.all(Array.from({ length: count }, () => take(whose)))).filter(({ ok }) => ok);

  it('lets through as often as is allowed, then says how long to wait', async () => {
    await times(3, 'anna');
    expect(await take('anna')).toMatchObject({ ok: false, error: { code: 'rate.limited', retryAfterSeconds: expect.closeTo(600, -1) } });
  });

  it('is somebody’s own, and of one kind of thing', async () => {
    await times(4, 'ben');
    expect([(await take('ben')).ok, (await take('berta')).ok, (await take('ben', { ...limit, name: 'other' })).ok]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('looks back from now: what was done longer ago counts no more, and the longer allowance goes on counting', async () => {
    await times(3, 'cleo');
    await timePasses(app, 601);
    expect(await taken(3, 'cleo')).toHaveLength(2);
    await timePasses(app, 601);
    expect(await take('cleo')).toMatchObject({ ok: false, error: { retryAfterSeconds: expect.closeTo(86_400 - 1_202, -2) } });
    await timePasses(app, 86_400);
    expect((await take('cleo')).ok).toBe(true);
  });

  it('does not count what it refuses: knocking does not keep the door shut', async () => {
    await times(3, 'dora');
    await timePasses(app, 300);
    await times(20, 'dora');
    await timePasses(app, 301);
    expect((await take('dora')).ok).toBe(true);
  });

  it('lets through exactly as many of those who come at once', async () => {
    expect(await taken(25, 'emil')).toHaveLength(3);
  });

  it('keeps nobody’s address: hashes and times only', async () => {
    await take('198.51.100.7');
    const { rows } = await app.owner.query('select * from ops.rate_limit_buckets');
    expect(JSON.stringify(rows)).not.toContain('198.51.100.7');
    expect(rows.every(({ key }) => key.length === 32)).toBe(true);
  });

  it('is swept out when it counts no more, and not before', async () => {
    const worker = testPool(app.database.workerUrl, 1);
    const swept = async () => (await worker.query('select ops.sweep_rate_limits() as n')).rows[0].n;
    await swept(); // of the tests before
    const left = (await app.owner.query('select from ops.rate_limit_buckets')).rowCount ?? 0;
    await take('swept');
    expect(await swept()).toBe(0);
    await timePasses(app, 86_401);
    expect(await swept()).toBe(left + 1);
    await worker.end();
  });

  it('is nobody’s to read or to reset but through its function', async () => {
    for (const ask of ['select * from ops.rate_limit_buckets', 'delete from ops.rate_limit_buckets', 'select ops.sweep_rate_limits()'])
      await expect(app.dependencies.auth.query({ text: ask, values: [] })).rejects.toMatchObject({ code: '42501' });
  });
});

describe('whose a request is', () => {
  it.each([
    ['198.51.100.7', '198.51.100.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['2001:0db8:0001:0002::9', '2001:db8:1:2::/64'],
    [null, 'unknown'],
  ])('%s counts as %s', (address, whose) => {
    expect(whoseAddress(address)).toBe(whose);
  });
});
