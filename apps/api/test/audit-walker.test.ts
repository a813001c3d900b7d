import { auditActions, auditResources } from '@glovelly/domain/audit';
import { installationActions } from '@glovelly/domain/identity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAdmin } from './support/admin.ts';
import { makeApp, type TestApp } from './support/app.ts';
import { type LogLine, logLines } from './support/audit.ts';
import { callerFor } from './support/member.ts';
import type { Tenant } from './support/tenant.ts';
import { makeTenant } from './support/tenants.ts';
import { call } from './support/walk/call.ts';
import { fingerprint, idIn, kindOf } from './support/walk/ids.ts';
import { type Input, inputsOf } from './support/walk/inputs.ts';
import type { Path } from './support/walk/plan.ts';
import { procedures, type Walked } from './support/walk/procedures.ts';
import { routesOf } from './support/walk/routes.ts';
import { scenarios, unannounced } from './support/walk/scenarios.ts';

/* Whoever changes something is told of. The mutations are read from the router and the routes from the app: a new one is held to it by being there. */
const mutations = procedures.filter(({ type }) => type === 'mutation');
const announcing = mutations.filter(({ path }) => !(path in unannounced));
const walked = announcing.filter(({ path }) => !(path in scenarios)).map((procedure) => [procedure.path, procedure] as const);

describe('every change', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await makeApp();
  });
  afterAll(() => app.close());

  const isKnown = (list: readonly string[], word: string | null) => word !== null && list.includes(word);

  /** Names the actor, the call, the action and the record. */
  function expectLine(lines: readonly LogLine[], endpoint: string, userId: string | null): void {
    const line = lines.find((candidate) => candidate.endpoint === endpoint && candidate.outcome === 'done');
    expect(line, `${endpoint} leaves no line: announce it (apps/api/src/audit), or say unchanged`).toMatchObject({
      user_id: userId,
      actor_label: expect.stringMatching(/./),
      request_id: expect.stringMatching(/./),
    });
    expect(isKnown(auditActions, line?.action ?? null), line?.action).toBe(true);
    if (line?.organisation_id === null)
      expect(isKnown(installationActions, line.action), `${line.action}: say it is the installation’s`).toBe(true);
    expect(isKnown(auditResources, line?.resource_type ?? null), `${line?.resource_type}`).toBe(true);
  }

  const since = async (before: number) => (await logLines(app.owner)).slice(before);
  const count = async () => (await logLines(app.owner)).length;

  it.each(walked)('%s leaves a line when it changes something, and none when it does not', async (path, procedure) => {
    let told = 0;
    for (const input of procedure.input ? inputsOf(path, procedure.input) : []) {
      for (const making of [false, true]) {
        const mine = await makeTenant(app.owner);
        const who = procedure.access === 'platformAdmin' ? await makeAdmin(app) : await callerFor(app, mine.actors.owner);
        const [before, was] = [await count(), await stateOf(mine)];
        const { status } = await call(who, procedure, await own(procedure, input, mine, making));
        const lines = await since(before);
        const done = lines.filter(({ outcome }) => outcome === 'done');
        if (status !== 200) expect(done, 'what failed is not told as done').toEqual([]);
        else if (done.length > 0) expectLine(done, path, who.actor.userId);
        else expect(await stateOf(mine), 'nothing was told, so nothing may have changed').toBe(was);
        told += done.length;
      }
    }
    expect(told, `the walker cannot make ${path} change anything: teach test/support/walk/scenarios.ts how it succeeds`).toBeGreaterThan(0);
  });

  it.each(Object.entries(scenarios))('%s leaves a line', async (endpoint, scenario) => {
    const before = await count();
    const who = await scenario(app);
    expectLine(await since(before), endpoint, who?.actor.userId ?? null);
  });

  it('is one of the router’s or the app’s: none is forgotten, and none is made up', () => {
    const writing = routesOf(app).filter(({ method, path }) => !['GET', 'HEAD', 'ALL'].includes(method) && !path.startsWith('/trpc'));
    const known = [...mutations.map(({ path }) => path), ...writing.map(({ method, path }) => `${method} ${path}`)];
    const named = [...Object.keys(scenarios), ...Object.keys(unannounced)];
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
    expect(writing.map(({ method, path }) => `${method} ${path}`).filter((name) => !named.includes(name))).toEqual([]);
  });

  /** Everything that an organisation has, but for the log and for when somebody was last seen. */
  async function stateOf({ id }: Tenant): Promise<string> {
    const [tables, organisation]: [{ name: string }[], unknown] = JSON.parse(await fingerprint(app.owner, id));
    return JSON.stringify([tables.filter(({ name }) => !name.includes('api_audit_logs')), organisation]);
  }

  /** When something is being made, its own id is a new one. */
  async function own({ path }: Walked, input: Input, mine: Tenant, making: boolean): Promise<unknown> {
    const ids = new Map<Path, string>();
    for (const at of input.ids)
      ids.set(at, making && /^(id|copyId)$/.test(at.join('.')) ? crypto.randomUUID() : await idIn(app.owner, mine.id, kindOf(path, at)));
    return input.with((at) => ids.get(at) ?? '');
  }
});
