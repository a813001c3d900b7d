import { type Role, roles } from '@glovelly/domain/visibility';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeApp, type TestApp } from './support/app.ts';
import { callerFor } from './support/member.ts';
import type { Tenant } from './support/tenant.ts';
import { makeTenant } from './support/tenants.ts';
import { call } from './support/walk/call.ts';
import { idIn, kindOf } from './support/walk/ids.ts';
import { type Input, inputsOf } from './support/walk/inputs.ts';
import type { Path } from './support/walk/plan.ts';
import { procedures, type Walked } from './support/walk/procedures.ts';

/*
 * The matrix sends nonsense through an open door, which shows that it is open, and not that anybody gets anywhere. Here everybody for whom a command is
 * gives it what it takes, on things of their own, in an organisation of which nothing is used up.
 */
const commands = procedures.filter(({ type, access }) => type === 'mutation' && access !== null && access !== 'nobody');

/** What a rule says, behind the door, to some of those for whom a command is. */
const UNLIKE_AN_OWNER: Readonly<Record<string, string>> = {
  'members.changeRole as admin': 'role.aboveOwn', // nobody gives a role above their own, and the walker makes an owner
};

/** What is each one's own: an owner has not the same to leave, to accept or to decline as the others have. */
const isTheirOwn = ({ access }: Walked): boolean => access === 'person' || access === 'viewer' || access === 'platformAdmin';

/** Makes a year of business each time: who may least stands for all. */
const DEAR = 'demo.load';

describe('every command', () => {
  let app: TestApp;
  let mine: Tenant;
  beforeAll(async () => {
    app = await makeApp();
    mine = await makeTenant(app.owner);
  });
  afterAll(() => app.close());

  it.each(commands.map((procedure) => [procedure.path, procedure] as const))(
    '%s is refused to nobody for whom it is',
    async (path, procedure) => {
      for (const input of procedure.input ? inputsOf(path, procedure.input) : []) {
        for (const making of input.ids.some(isItsOwn) ? [false, true] : [false]) {
          const outcomes = new Map<Role, Awaited<ReturnType<typeof done>>>();
          for (const role of allowed(procedure)) outcomes.set(role, await done(procedure, input, role, making));
          for (const [role, outcome] of outcomes) {
            const unlike = UNLIKE_AN_OWNER[`${path} as ${role}`];
            if (unlike !== undefined) expect(outcome, role).toMatchObject({ code: unlike });
            else {
              expect(['UNAUTHORIZED', 'FORBIDDEN'], `${role}: ${outcome.code}`).not.toContain(outcome.transport);
              if (!isTheirOwn(procedure)) expect(outcome, role).toEqual(outcomes.get('owner'));
            }
          }
        }
      }
    },
  );

  const isItsOwn = (at: Path): boolean => /^(id|copyId)$/.test(at.join('.'));

  /** For those who run the installation it is a viewer who does: what is asked for is about the owner, and nobody does it to themselves. */
  const allowed = ({ path, access }: Walked): readonly Role[] => {
    if (access === 'platformAdmin' || path === DEAR) return ['viewer'];
    const least = roles.find((role) => role === access) ?? 'viewer';
    return roles.slice(0, roles.indexOf(least) + 1);
  };

  /** How it went. The organisation is a new one after each call that did something. */
  async function done(procedure: Walked, input: Input, role: Role, making: boolean) {
    const caller = await callerFor(app, mine.actors[role]);
    const { userId } = caller.actor;
    if (procedure.access === 'platformAdmin')
      await app.owner.query(`update auth.users set platform_role = 'admin' where id = $1`, [userId]);
    const { status, error } = await call(caller, procedure, await own(procedure, input, making));
    if (status === 200) mine = await makeTenant(app.owner);
    return { status, transport: error?.code ?? null, code: error?.domain?.code ?? null };
  }

  /** When something is being made, its own id is a new one. */
  async function own({ path }: Walked, input: Input, making: boolean): Promise<unknown> {
    const ids = new Map<Path, string>();
    for (const at of input.ids)
      ids.set(at, making && isItsOwn(at) ? crypto.randomUUID() : await idIn(app.owner, mine.id, kindOf(path, at)));
    return input.with((at) => ids.get(at) ?? '');
  }
});
