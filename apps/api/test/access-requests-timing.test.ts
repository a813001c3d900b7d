import { performance } from 'node:perf_hooks';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { makeApp, type TestApp } from './support/app.ts';
import { makeMember, nobody } from './support/member.ts';
import { testPool } from './support/pool.ts';

/* Timing of a known against an unknown e-mail in the access request: neither the answer nor the work behind it may tell who is enrolled. */
let app: TestApp;
let known: string;
beforeAll(async () => {
  app = await makeApp();
  const person = await makeMember(app, { role: 'owner' });
  known = (await app.owner.query('select email from auth.users where id = $1', [person.actor.userId])).rows[0].email;
});
afterAll(() => app.close());
beforeEach(() => app.owner.query('delete from auth.access_requests; delete from ops.rate_limit_buckets'));

let next = 0;
const unknown = () => `stranger-${next++}-of-the-same-length@example.org`;

async function asked(email: string): Promise<{ answer: string; headers: string[]; statements: string[]; ms: number }> {
  const query = vi.spyOn(app.dependencies.auth, 'query'); // looks on: every call goes through
  const transact = vi.spyOn(app.dependencies.auth, 'transact');
  const began = performance.now();
  const response = await nobody(app).fetch('/trpc/accessRequests.ask', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ json: { name: 'Tom Rook', email, message: 'I play the viola.' } }),
  });
  const answer = `${response.status} ${await response.text()}`;
  const ms = performance.now() - began;
  const statements = [...query.mock.calls.map(([{ text }]) => text), ...transact.mock.calls.map(() => 'a transaction')];
  query.mockRestore();
  transact.mockRestore();
  return { answer, headers: [...response.headers.keys()].toSorted(), statements, ms };
}

it('asks the database the same statements, and answers the same, for a known and an unknown e-mail', async () => {
  const { ms: _known, ...ofKnown } = await asked(known);
  const { ms: _unknown, ...ofUnknown } = await asked(unknown());
  expect(ofKnown).toEqual(ofUnknown);
  expect(ofKnown.statements).toHaveLength(3); // two turns, the address’s and everybody’s, and the request
});

it('touches the same tables the same number of times, and none that knows who is enrolled', async () => {
  const pool = testPool(app.database.authUrl);
  const work = async (email: string) => {
    const client = await pool.connect();
    const counted = async () =>
      (
        await client.query<{ name: string; work: number }>(
          `select schemaname || '.' || relname || ' ' || kind as name, count::int as work
           from pg_stat_xact_user_tables
           cross join lateral (values ('scans', coalesce(seq_scan, 0)), ('look-ups', coalesce(idx_scan, 0)), ('inserts', n_tup_ins),
                                      ('updates', n_tup_upd), ('deletes', n_tup_del)) as counted (kind, count)`,
        )
      ).rows;
    try {
      await client.query('begin');
      const before = new Map((await counted()).map(({ name, work }) => [name, work])); // what the connection did earlier may not be counted off yet
      await client.query('select auth.ask_for_access(gen_random_uuid(), $1, $2, $3, false)', [email, 'Tom', null]);
      const after = (await counted()).map(({ name, work }): [string, number] => [name, work - (before.get(name) ?? 0)]);
      return Object.fromEntries(after.filter(([, done]) => done > 0));
    } finally {
      await client.query('rollback');
      client.release();
    }
  };
  try {
    await work(unknown()); // plans are made once a connection
    const [ofKnown, ofUnknown] = [await work(known), await work(unknown())];
    expect(ofKnown).toEqual(ofUnknown);
    expect(Object.keys(ofKnown)).toContain('auth.access_requests inserts');
    expect(Object.keys(ofKnown).filter((name) => /auth\.(users|identities)|app\./.test(name))).toEqual([]);
  } finally {
    await pool.end();
  }
});

it('takes as long for a known as for an unknown e-mail', async () => {
  const times = { known: [] as number[], unknown: [] as number[] };
  for (let round = 0; round < 60; round++) {
    await app.owner.query('delete from auth.access_requests; delete from ops.rate_limit_buckets');
    const kinds = round % 2 === 0 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const);
    for (const kind of kinds) {
      const { ms } = await asked(kind === 'known' ? known : unknown());
      if (round >= 10) times[kind].push(ms);
    }
  }
  const median = (all: number[]): number => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
  const ratio = median(times.known) / median(times.unknown);
  expect(ratio).toBeGreaterThan(0.5); // a busy machine is a busy machine for both: they take turns
  expect(ratio).toBeLessThan(2);
});
