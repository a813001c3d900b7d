import { roles } from '@glovelly/domain/visibility';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { access } from '../src/http/middleware/access.ts';
import { makeApp, type TestApp } from './support/app.ts';
import { expected, isOfTheDoor } from './support/matrix/expected.ts';
import { type Cast, castOf, type Kind, kinds } from './support/matrix/people.ts';
import { callerFor } from './support/member.ts';
import type { Tenant } from './support/tenant.ts';
import { call, type Outcome } from './support/walk/call.ts';
import { idIn, kindOf } from './support/walk/ids.ts';
import { inputsOf } from './support/walk/inputs.ts';
import type { Path } from './support/walk/plan.ts';
import { procedures, type Walked } from './support/walk/procedures.ts';
import { routesOf, type WalkedRoute } from './support/walk/routes.ts';

/* Every door of the house × everybody who may stand before it, compared with what each door declares. */
let app: TestApp;
let cast: Cast;
let names: ReadonlySet<string>;
beforeAll(async () => {
  app = await makeApp();
  cast = await castOf(app);
  const business = [...cast.mine.rows].filter(([table]) => !table.startsWith('auth.')).flatMap(([, rows]) => rows);
  names = new Set([cast.mine.id, ...business.map(({ id }) => String(id))]);
});
afterAll(() => app.close());

const uuids = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
/** What of the organisation's stands in an answer to somebody who is not of it. */
const leaked = (answer: string, sent: string): string[] =>
  [...new Set(answer.match(uuids) ?? [])].filter((id) => names.has(id) && !sent.includes(id));

describe('every procedure, for everybody', () => {
  it.each(procedures.map((procedure) => [procedure.path, procedure] as const))('%s', async (_, procedure) => {
    const { access } = procedure;
    if (access === null) throw new Error('declares nothing: build it from one of trpc/procedures.ts');
    const input = await inputOf(procedure, cast.mine);
    for (const kind of kinds) {
      const door = expected(access, kind);
      if (door === 'open') await isOpen(procedure, kind, input);
      else {
        const { status, error } = await call(cast.callers[kind], procedure, input);
        const { status: shut, ...why } = door;
        expect({ kind, status, domain: error?.domain }).toEqual({ kind, status: shut, domain: why });
      }
    }
  });

  async function inputOf({ path, input }: Walked, { id }: Tenant): Promise<unknown> {
    const [first] = input ? inputsOf(path, input) : [];
    const ids = new Map<Path, string>();
    for (const at of first?.ids ?? []) ids.set(at, await idIn(app.owner, id, kindOf(path, at)));
    return first?.with((at) => ids.get(at) ?? '');
  }

  /**
   * A question is asked as it is. A command gets what no schema accepts: behind an open door that is what it complains about, and nothing is done.
   * Who is not of the organisation and names its things is answered as if there were none, and told nothing of it.
   */
  async function isOpen(procedure: Walked, kind: Kind, input: unknown): Promise<void> {
    const outcome = await call(cast.callers[kind], procedure, procedure.type === 'query' ? input : 'nonsense');
    const code = outcome.error?.domain?.code;
    expect({ kind, code, shut: outcome.status === 401 || isOfTheDoor(code) }).toEqual({ kind, code, shut: false });
    expect(outcome.status, kind).toBeLessThan(500);
    const looksOnly = kind === 'supporter' && roles.some((role) => role === procedure.access);
    if (procedure.type !== 'query' && looksOnly) expect(outcome.error?.domain, kind).toMatchObject({ code: 'support.readOnly' });
    else if (procedure.type !== 'query') expect(outcome.status, kind).toBe(400);
    if (kind === 'foreign' || kind === 'removed' || kind === 'platformAdmin') await tellsNothing(procedure, kind, input, outcome);
  }

  async function tellsNothing(procedure: Walked, kind: Kind, input: unknown, outcome: Outcome): Promise<void> {
    const told = leaked(JSON.stringify(outcome.data ?? null), JSON.stringify(input ?? null));
    // That an owner has let support in is what admins are there to know; nothing of what it is about.
    expect(
      told.filter((id) => id !== cast.mine.id || procedure.access !== 'platformAdmin'),
      kind,
    ).toEqual([]);
    const named =
      JSON.stringify(input ?? null)
        .match(uuids)
        ?.some((id) => names.has(id)) === true;
    if (kind === 'foreign' && named && procedure.type === 'query' && procedure.access !== 'nobody' && outcome.status !== 200)
      expect([403, 404], kind).toContain(outcome.status);
  }
});

describe('every route, for everybody', () => {
  const filled = async ({ path }: WalkedRoute, { id }: Tenant): Promise<string> => {
    const [, , feature = ''] = path.split('/');
    let address = path.replace('*', 'anything');
    for (const [parameter, name = ''] of path.matchAll(/:([A-Za-z]+)(\{[^}]*\})?/g)) {
      const value = path.startsWith('/files/') ? await idIn(app.owner, id, kindOf(`${feature}.file`, [name])) : 'anything';
      address = address.replace(parameter, parameter.includes('pdf') ? `${value}.pdf` : value);
    }
    return address;
  };

  const ask = async ({ method, path }: WalkedRoute, kind: Kind, address: string) => {
    const form = new FormData();
    form.set('nothing', 'to be taken');
    const post = method === 'POST' || method === 'PUT' || method === 'DELETE';
    const answer = await cast.callers[kind].fetch(address, { method: method === 'ALL' ? 'GET' : method, ...(post ? { body: form } : {}) });
    const text = Buffer.from(await answer.arrayBuffer()).toString('latin1');
    const domain = answer.status >= 400 && text.startsWith('{') ? JSON.parse(text).error?.json?.data?.domain : undefined;
    return { where: `${kind} ${method} ${path}`, status: answer.status, domain, text };
  };

  it('says whom it is for', () => {
    const routes = routesOf(app);
    expect(routes.length).toBeGreaterThan(10);
    expect(routes.filter(({ access }) => access === null)).toEqual([]);
  });

  it('is found without being registered anywhere, declaration or not', () => {
    const inner = new Hono().get('/kept', access('owner') as never, (c) => c.text('')).post('/forgotten', (c) => c.text(''));
    const outer = new Hono().use(async (_, next) => next()).all('/all', (c) => c.text(''));
    expect(routesOf(outer.route('/in', inner))).toEqual([
      { method: 'ALL', path: '/all', access: null },
      { method: 'GET', path: '/in/kept', access: 'owner' },
      { method: 'POST', path: '/in/forgotten', access: null },
    ]);
  });

  it('opens to whom it says, and to nobody else', async () => {
    // What is for anybody comes last: signing out ends the sessions of these tests too.
    const routes = routesOf(app).toSorted((a, b) => Number(a.access === 'nobody') - Number(b.access === 'nobody'));
    for (const route of routes) {
      const address = await filled(route, cast.mine);
      for (const kind of kinds) {
        const door = expected(route.access ?? 'owner', kind);
        const { where, status, domain, text } = await ask(route, kind, address);
        if (door === 'open') {
          expect({ where, code: domain?.code, shut: status === 401 || isOfTheDoor(domain?.code) }).toEqual({
            where,
            code: domain?.code,
            shut: false,
          });
          if (route.access !== 'nobody' && kind === 'foreign' && route.method === 'GET' && route.path.includes(':'))
            expect([403, 404], where).toContain(status);
          if (kind === 'foreign' || kind === 'removed' || kind === 'platformAdmin') expect(leaked(text, address), where).toEqual([]);
        } else {
          const { status: shut, ...why } = door;
          const says = kind === 'supporter' && route.method !== 'GET' ? { code: 'support.readOnly' } : why; // said first: it is so for all that writes
          expect({ where, status, domain }).toEqual({ where, status: shut, domain: says });
        }
      }
    }
  });
});

describe('who was thrown out a moment ago', () => {
  it('is refused on the very next request: suspended, removed, or with another role', async () => {
    const { mine } = await castOf(app);
    const [admin, member] = [await callerFor(app, mine.actors.admin), await callerFor(app, mine.actors.member)];
    expect((await admin.fetch('/trpc/session.me')).status).toBe(200);
    await app.owner.query(`update app.memberships set role = 'viewer' where organisation_id = $1 and user_id = $2`, [
      mine.id,
      mine.actors.member.userId,
    ]);
    expect((await member.fetch('/files/imports', { method: 'POST', body: new FormData() })).status).toBe(403);
    await app.owner.query('delete from app.memberships where organisation_id = $1 and user_id = $2', [mine.id, mine.actors.member.userId]);
    expect((await member.fetch('/trpc/home.summary')).status).toBe(403);
    await app.owner.query(`update auth.users set status = 'suspended' where id = $1`, [mine.actors.admin.userId]);
    expect((await admin.fetch('/trpc/session.me')).status).toBe(401);
  });
});
