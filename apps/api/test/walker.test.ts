import { type Role, roles } from '@glovelly/domain/visibility';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeApp, type TestApp } from './support/app.ts';
import { callerFor, type Member, nobody } from './support/member.ts';
import type { Tenant } from './support/tenant.ts';
import { makeTenant } from './support/tenants.ts';
import { call, type Outcome } from './support/walk/call.ts';
import { fingerprint, idIn, kindOf } from './support/walk/ids.ts';
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
  let callers: Record<Role, Member>;
  beforeAll(async () => {
    app = await makeApp();
    theirs = await makeTenant(app.owner);
    await renew();
  });
  afterAll(() => app.close());

  async function renew(): Promise<void> {
    mine = await makeTenant(app.owner);
    const made = await Promise.all(roles.map(async (role) => [role, await callerFor(app, mine.actors[role])] as const));
    callers = Object.fromEntries(made) as Record<Role, Member>; // one for each role
  }

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

  it.each(each)('%s takes an id of another organisation for one that does not exist', async (path, procedure) => {
    const before = await fingerprint(app.owner, theirs.id);
    for (const input of procedure.input ? inputsOf(path, procedure.input) : []) {
      for (const position of input.ids) {
        const foreignId = await idIn(app.owner, theirs.id, kindOf(path, position));
        for (const making of procedure.type === 'query' ? [false] : [false, true]) {
          const foreign = await asked(procedure, input, { position, id: foreignId, making });
          const unknown = await asked(procedure, input, { position, id: crypto.randomUUID(), making });
          expect(foreign, `at ${position.join('.')}`).toEqual(unknown);
          expect(foreign.status, `at ${position.join('.')}`).toBeLessThan(500);
        }
      }
    }
    expect(await fingerprint(app.owner, theirs.id)).toBe(before);
  });

  /**
   * Everything of one's own but for the id at `position`. When something is being made, its own id is a new one: the same id again would be answered
   * with the record that exists, and nothing else be looked at. The organisation is a new one after each call that did something.
   */
  async function asked(
    procedure: Walked,
    input: Input,
    { position, id, making }: { position: Path; id: string; making: boolean },
  ): Promise<Outcome> {
    const ids = new Map<Path, string>();
    for (const at of input.ids) {
      const itsOwn = making && /^(id|copyId)$/.test(at.join('.'));
      ids.set(at, itsOwn ? crypto.randomUUID() : await idIn(app.owner, mine.id, kindOf(procedure.path, at)));
    }
    ids.set(position, id);
    const outcome = await call(
      callers.owner,
      procedure,
      input.with((at) => ids.get(at) ?? ''),
    );
    if (procedure.type !== 'query' && outcome.status === 200) await renew();
    return withoutIds(outcome);
  }
});

/** Two answers are the same when only the ids, times and hashes in them differ. */
function withoutIds(outcome: Outcome): Outcome {
  const text = JSON.stringify(outcome)
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<id>')
    .replace(/Organisation [0-9a-f]{4}/g, '<organisation>')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>')
    .replace(/[0-9a-f]{64}/g, '<hash>')
    .replace(/\/invite\/[\w-]{43}/g, '/invite/<token>');
  return JSON.parse(text);
}
