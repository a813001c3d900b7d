import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeApp, type TestApp } from './support/app.ts';
import { callerFor, type Member } from './support/member.ts';
import type { Tenant } from './support/tenant.ts';
import { makeTenant } from './support/tenants.ts';
import { call, callRaw, type Outcome } from './support/walk/call.ts';
import { at, hostileBodies, hostileValues } from './support/walk/hostile.ts';
import { idIn, kindOf } from './support/walk/ids.ts';
import { type Input, inputsOf } from './support/walk/inputs.ts';
import type { Path } from './support/walk/plan.ts';
import { procedures, type Walked } from './support/walk/procedures.ts';

const inputsOfAll = procedures.map(
  (procedure) => [procedure.path, procedure, procedure.input ? inputsOf(procedure.path, procedure.input) : []] as const,
);
const each = inputsOfAll.filter(([, , inputs]) => inputs.some(({ leaves }) => leaves.some((leaf) => leaf.length > 0)));

describe('hostile input', () => {
  let app: TestApp;
  let mine: Tenant;
  let owner: Member;
  beforeAll(async () => {
    app = await makeApp();
    mine = await makeTenant(app.owner);
    owner = await callerFor(app, mine.actors.owner);
  });
  afterAll(() => app.close());

  const own = async ({ path }: Walked, input: Input): Promise<(path: Path) => string> => {
    const ids = new Map<string, string>();
    for (const each of input.ids) ids.set(at(each), await idIn(app.owner, mine.id, kindOf(path, each)).catch(() => crypto.randomUUID()));
    return (each) => ids.get(at(each)) ?? '';
  };

  /** Refused with a word that says which field or which rule, or answered; never a fault of ours, and never what a driver said of it. */
  const holds = (outcome: Outcome, what: string) => {
    const { status, error } = outcome;
    expect(status, what).toBeLessThan(500);
    if (status === 400) expect(Object.keys(error?.fieldErrors ?? {}).length > 0 || error?.domain !== undefined, what).toBe(true);
    expect(JSON.stringify(error ?? {}), what).not.toMatch(/prisma|postgres|sqlstate|node_modules|invalid input syntax|at \w+ \(/i);
  };

  it.each(each)('in any field of %s is refused by field or by rule, and breaks nothing', async (_, procedure, inputs) => {
    const seen = new Set<string>();
    for (const input of inputs) {
      const idAt = await own(procedure, input);
      const fresh = input.leaves.filter((leaf) => !seen.has(at(leaf)));
      for (const leaf of fresh) {
        seen.add(at(leaf));
        const tried = hostileValues.map(async ([what, value]) => ({
          what,
          outcome: await call(owner, procedure, input.withValue(idAt, leaf, value)),
        }));
        for (const { what, outcome } of await Promise.all(tried)) holds(outcome, `${what} at ${at(leaf)}`);
      }
    }
  });

  it.each(each)('instead of the body of %s is refused, and no prototype is touched', async (_, procedure) => {
    for (const [what, body] of hostileBodies) {
      const { status } = await callRaw(owner, procedure, body);
      expect(status, what).toBeLessThan(500);
    }
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('names the field that is wrong by its dotted path, and no more fields than a person would read', async () => {
    const create = procedures.find(({ path }) => path === 'clients.create');
    const ccEmails = Array.from({ length: 20 }, (_, index) => (index === 3 ? 'no address' : `a${index}@example.org`));
    const [input] = create?.input ? inputsOf('clients.create', create.input) : [];
    if (!create || !input) throw new Error('there is a procedure that makes a client');
    const wrong = await call(
      owner,
      create,
      input.withValue(() => crypto.randomUUID(), ['ccEmails'], ccEmails),
    );
    expect(Object.keys(wrong.error?.fieldErrors ?? {})).toEqual(['ccEmails.3']);
    const all = await call(
      owner,
      create,
      input.withValue(
        () => crypto.randomUUID(),
        ['contacts'],
        Array.from({ length: 5000 }, () => ({})),
      ),
    );
    expect(Object.keys(all.error?.fieldErrors ?? {}).length).toBeLessThanOrEqual(100);
  });
});
