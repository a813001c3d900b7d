import type pg from 'pg';
import { expect } from 'vitest';
import type { TestApp } from '../app.ts';
import { callerFor, type Member } from '../member.ts';
import type { Tenant } from '../tenant.ts';
import { makeTenant } from '../tenants.ts';
import { call, type Outcome } from './call.ts';
import { fingerprint, idIn, kindOf } from './ids.ts';
import { type Input, inputsOf } from './inputs.ts';
import type { Path } from './plan.ts';
import type { Walked } from './procedures.ts';

/** The owner of one organisation, who tries the ids of another. */
interface Trespass {
  /** Looks past the policies. */
  readonly owner: pg.Pool;
  readonly mine: Tenant;
  readonly caller: Pick<Member, 'fetch'>;
}

/** From where they try: an organisation of which nothing is used up, the same one until something is. */
export interface Ground {
  readonly owner: pg.Pool;
  from(): Promise<Trespass>;
  useUp(): void;
}

export function groundOf(app: TestApp): Ground {
  let kept: Promise<Trespass> | null = null;
  const make = async (): Promise<Trespass> => {
    const mine = await makeTenant(app.owner);
    return { owner: app.owner, mine, caller: await callerFor(app, mine.actors.owner) };
  };
  return {
    owner: app.owner,
    from: () => {
      kept ??= make();
      return kept;
    },
    useUp: () => {
      kept = null;
    },
  };
}

/**
 * With an id of the other organisation in each place in turn, a procedure answers what it answers when there is no such thing, and nothing of theirs
 * has changed.
 */
export async function expectForeignIsUnknown(ground: Ground, procedure: Walked, theirs: Tenant): Promise<void> {
  const asked = async (input: Input, changed: Changed): Promise<Outcome> => {
    const from = await ground.from();
    const outcome = await call(from.caller, procedure, await withOne(from, procedure, input, changed));
    if (procedure.type !== 'query' && outcome.status === 200) ground.useUp();
    return withoutIds(outcome);
  };
  const before = await fingerprint(ground.owner, theirs.id);
  for (const input of procedure.input ? inputsOf(procedure.path, procedure.input) : []) {
    for (const position of input.ids) {
      const foreignId = await idIn(ground.owner, theirs.id, kindOf(procedure.path, position));
      for (const making of procedure.type === 'query' ? [false] : [false, true]) {
        const foreign = await asked(input, { position, id: foreignId, making });
        const unknown = await asked(input, { position, id: crypto.randomUUID(), making });
        expect(foreign, `at ${position.join('.')}`).toEqual(unknown);
        expect(foreign.status, `at ${position.join('.')}`).toBeLessThan(500);
      }
    }
  }
  expect(await fingerprint(ground.owner, theirs.id)).toBe(before);
}

interface Changed {
  readonly position: Path;
  readonly id: string;
  readonly making: boolean;
}

/**
 * Everything of one's own but for the id at `position`. When something is being made, its own id is a new one: the same id again would be answered
 * with the record that exists, and nothing else be looked at.
 */
async function withOne({ owner, mine }: Trespass, { path }: Walked, input: Input, { position, id, making }: Changed): Promise<unknown> {
  const ids = new Map<Path, string>();
  for (const at of input.ids) {
    const itsOwn = making && /^(id|copyId)$/.test(at.join('.'));
    ids.set(at, itsOwn ? crypto.randomUUID() : await idIn(owner, mine.id, kindOf(path, at)));
  }
  ids.set(position, id);
  return input.with((at) => ids.get(at) ?? '');
}

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
