import { type Role, roles } from '@glovelly/domain/visibility';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeApp, type TestApp } from './support/app.ts';
import { callerFor, type Member, nobody } from './support/member.ts';
import type { Tenant } from './support/tenant.ts';
import { makeTenant } from './support/tenants.ts';
import { call } from './support/walk/call.ts';
import { expectForeignIsUnknown, type Ground, groundOf } from './support/walk/foreign.ts';
import { idIn, kindOf } from './support/walk/ids.ts';
import { type Input, inputsOf } from './support/walk/inputs.ts';
import type { Path } from './support/walk/plan.ts';
import { procedures, type Walked } from './support/walk/procedures.ts';

/** What somebody may change who may change nothing here: where they themselves stand, and a demo organisation of their own. */
const THEIR_OWN = new Set([
  'members.leave',
  'ownership.accept',
  'ownership.decline',
  'session.switchOrganisation',
  'demo.load',
  'demo.remove',
]);

const each = procedures.map((procedure) => [procedure.path, procedure] as const);
const behindTheDoor = each.filter(([, { access }]) => access !== 'nobody');
const forRoles = each.filter(([, { access }]) => roles.some((role) => role === access));
const forAdmins = each.filter(([, { access }]) => access === 'platformAdmin');

describe('every procedure', () => {
  let app: TestApp;
  let mine: Tenant;
  let theirs: Tenant;
  let ground: Ground;
  let callers: Record<Role, Member>;
  beforeAll(async () => {
    app = await makeApp();
    theirs = await makeTenant(app.owner);
    ground = groundOf(app);
    mine = await makeTenant(app.owner);
    const made = await Promise.all(roles.map(async (role) => [role, await callerFor(app, mine.actors[role])] as const));
    callers = Object.fromEntries(made) as Record<Role, Member>; // one for each role
  });
  afterAll(() => app.close());

  const firstInput = ({ path, input }: Walked): Input => {
    const [first] = input ? inputsOf(path, input) : [];
    if (!first) throw new Error(`${path} declares no input`);
    return first;
  };

  const own = async ({ path }: Walked, input: Input): Promise<unknown> => {
    const ids = new Map<Path, string>();
    for (const at of input.ids) ids.set(at, await idIn(app.owner, mine.id, kindOf(path, at)));
    return input.with((at) => ids.get(at) ?? '');
  };

  it.each(each)('%s says who may call it, what it takes and what it answers', (_, { access, input, output }) => {
    expect({ access, input: input !== null, output: output !== null }).toEqual({ access: expect.any(String), input: true, output: true });
  });

  it.each(behindTheDoor)('%s is refused to nobody, whatever is sent', async (_, procedure) => {
    for (const input of [await own(procedure, firstInput(procedure)), undefined, 'nonsense'])
      expect(await call(nobody(app), procedure, input)).toMatchObject({
        status: 401,
        error: { code: 'UNAUTHORIZED', domain: { code: 'session.missing' } },
      });
  });

  it.each(forRoles)('%s is refused to every role below the one it says', async (_, procedure) => {
    const input = await own(procedure, firstInput(procedure));
    const needs = roles.find((role) => role === procedure.access) ?? 'viewer'; // one of them, by the choice above
    for (const role of roles.slice(roles.indexOf(needs) + 1))
      expect(await call(callers[role], procedure, input)).toMatchObject({
        status: 403,
        error: { domain: { code: 'role.insufficient', needs } },
      });
  });

  it.each(forAdmins)('%s is refused to whoever does not run the installation, owner or not', async (_, procedure) => {
    const input = await own(procedure, firstInput(procedure));
    for (const role of roles)
      expect(await call(callers[role], procedure, input)).toMatchObject({ status: 403, error: { domain: { code: 'platform.adminOnly' } } });
  });

  it('changes nothing for a viewer', () => {
    const open = procedures.filter(({ type, access }) => type !== 'query' && access === 'viewer');
    expect(open.map(({ path }) => path).filter((path) => !THEIR_OWN.has(path))).toEqual([]);
  });

  it.each(each)('%s takes an id of another organisation for one that does not exist', async (_, procedure) => {
    await expectForeignIsUnknown(ground, procedure, theirs);
  });
});
