import { roles } from '@glovelly/domain/visibility';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../src/db/database.ts';
import { makeApp, type TestApp } from './support/app.ts';
import { callerFor, type Member } from './support/member.ts';
import type { Tenant } from './support/tenant.ts';
import { makeTenant } from './support/tenants.ts';
import { call, type Outcome } from './support/walk/call.ts';
import { expectForeignIsUnknown, type Ground, groundOf } from './support/walk/foreign.ts';
import { idIn, kindOf } from './support/walk/ids.ts';
import { inputsOf } from './support/walk/inputs.ts';
import type { Path } from './support/walk/plan.ts';
import { procedures, type Walked } from './support/walk/procedures.ts';
import { routesOf } from './support/walk/routes.ts';

/*
 * With the policies off the filter alone refuses. Two apps stand on one database of two organisations: one as always, one with a login that no policy
 * binds. Everything that reads, walked, so that a new feature is covered by itself, has to answer the same from both, to every role; and everything that
 * writes takes what is the other organisation's for what is not there.
 */
let app: TestApp;
let unbound: TestApp;
let withoutPolicies: Database;
let mine: Tenant;
let theirs: Tenant;
let ground: Ground;
beforeAll(async () => {
  app = await makeApp();
  withoutPolicies = openDatabase({ appUrl: app.database.superuserUrl, poolSize: 4 });
  unbound = app.standingOn({ database: withoutPolicies });
  [mine, theirs] = [await makeTenant(app.owner), await makeTenant(app.owner)];
  ground = groundOf(unbound);
});
afterAll(async () => {
  await withoutPolicies.close();
  await app.close();
});

/** The same person, asking the app as it is and the one without policies. */
const both = async (role: (typeof roles)[number]) => ({
  bound: await callerFor(app, mine.actors[role]),
  unbound: await callerFor(unbound, mine.actors[role]),
});

const foreignIds = () =>
  new Set(
    [...theirs.rows].flatMap(([table, rows]) =>
      rows.flatMap((row) => [row.organisation_id, row.id, ...(table === 'app.memberships' ? [row.user_id] : [])].map(String)),
    ),
  );
const foreignIn = (text: string, sent = ''): string[] => {
  const foreign = foreignIds();
  return [...new Set(text.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [])].filter(
    (id) => foreign.has(id) && !sent.includes(id),
  );
};

const withoutRequest = ({ error, ...outcome }: Outcome) => ({ ...outcome, error: error && { ...error, requestId: '' } });

describe('without row-level security, the filter alone', () => {
  it('is what stands between the two: the login sees every row of both', async () => {
    const count = (database: Database) => database.as(mine.actors.owner).gig.count();
    expect([await count(app.dependencies.database), await count(withoutPolicies)]).toEqual([1, 2]);
    const unfiltered = await withoutPolicies.as(mine.actors.owner).gig.findMany({ select: { id: true } });
    expect(foreignIn(JSON.stringify(unfiltered))).toHaveLength(1); // what a forgotten filter would answer, and these tests would find
  });

  const reading = procedures.filter(({ type, access }) => type === 'query' && roles.some((role) => role === access));

  it.each(reading.map((procedure) => [procedure.path, procedure] as const))(
    'answers %s as it is answered with it, to every role',
    async (_, procedure) => {
      const least = roles.find((role) => role === procedure.access) ?? 'viewer'; // one of them, by the choice above
      for (const role of roles.slice(0, roles.indexOf(least) + 1)) {
        const caller = await both(role);
        for (const input of await inputsWithIds(procedure)) {
          const answer = withoutRequest(await call(caller.unbound, procedure, input));
          expect(answer, role).toEqual(withoutRequest(await call(caller.bound, procedure, input)));
          expect(foreignIn(JSON.stringify(answer.data ?? null), JSON.stringify(input ?? null)), role).toEqual([]);
        }
      }
    },
  );

  /** Everything that may be asked: with ids of one's own, and with the other organisation's at each place in turn. */
  async function inputsWithIds({ path, input }: Walked): Promise<unknown[]> {
    const asked: unknown[] = [];
    for (const one of input ? inputsOf(path, input) : []) {
      const own = new Map<Path, string>();
      const foreign = new Map<Path, string>();
      for (const at of one.ids) {
        own.set(at, await idIn(app.owner, mine.id, kindOf(path, at)));
        foreign.set(at, await idIn(app.owner, theirs.id, kindOf(path, at)));
      }
      asked.push(one.with((at) => own.get(at) ?? ''));
      for (const position of one.ids) asked.push(one.with((at) => (at === position ? foreign : own).get(at) ?? ''));
    }
    return asked;
  }

  const writing = procedures.filter(({ type, access }) => type !== 'query' && roles.some((role) => role === access));

  it.each(writing.map((procedure) => [procedure.path, procedure] as const))(
    'lets %s change nothing of the other organisation: an id of theirs is one that does not exist',
    async (_, procedure) => {
      await expectForeignIsUnknown(ground, procedure, theirs);
    },
  );

  it('serves no file of the other organisation, and nothing of it in a file of one’s own', async () => {
    const { unbound: owner } = await both('owner');
    const routes = routesOf(app).filter(({ method, access }) => method === 'GET' && roles.some((role) => role === access));
    expect(routes.length).toBeGreaterThan(3);
    for (const { path } of routes) {
      const theirFile = await owner.fetch(await filled(path, theirs));
      if (path.includes(':')) expect([path, theirFile.status]).toEqual([path, 404]);
      else expect([path, theirFile.status, foreignIn(await textOf(theirFile))]).toEqual([path, 200, []]);
    }
  });

  async function filled(path: string, { id }: Tenant): Promise<string> {
    const [, , feature = ''] = path.split('/');
    let address = path;
    for (const [parameter, name = ''] of path.matchAll(/:([A-Za-z]+)(\{[^}]*\})?/g))
      address = address.replace(
        parameter,
        `${await idIn(app.owner, id, kindOf(`${feature}.file`, [name]))}${parameter.includes('pdf') ? '.pdf' : ''}`,
      );
    return address;
  }

  async function textOf(answer: Awaited<ReturnType<Member['fetch']>>): Promise<string> {
    const bytes = new Uint8Array(await answer.arrayBuffer());
    if (answer.headers.get('content-type') !== 'application/zip') return Buffer.from(bytes).toString();
    return Object.values(unzipSync(bytes))
      .map((entry) => Buffer.from(entry).toString())
      .join('\n');
  }
});
