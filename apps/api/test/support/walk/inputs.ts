import type { z } from 'zod';
import { ANY_ID, branchesOf, type Leaf, type Path, type Plan, planOf } from './plan.ts';

export interface Input {
  /** Where an id stands. */
  readonly ids: readonly Path[];
  readonly leaves: readonly Path[];
  /** The input, with what `idAt` says at each of them. */
  with(idAt: (path: Path) => string): unknown;
  /** The same with one of its values replaced. */
  withValue(idAt: (path: Path) => string, path: Path, value: unknown): unknown;
}

const ROUNDS = 200;

/** Inputs that the schema accepts, one for each alternative it has. Throws, naming the field, when it can make none. */
export const inputsOf = (name: string, schema: z.ZodType): readonly Input[] =>
  Array.from({ length: branchesOf(schema) }, (_, branch) => accepted(name, schema, planOf(schema, branch)));

/** Tries other values where the schema complains, until it does not. */
function accepted(name: string, schema: z.ZodType, plan: Plan): Input {
  for (let round = 0; round < ROUNDS; round++) {
    const read = schema.safeParse(plan.build());
    if (read.success) return inputFrom(plan);
    const blamed = read.error.issues.flatMap((issue) => plan.leaves.filter((leaf) => isAt(leaf.path, issue.path)));
    const next = new Set(blamed.filter((leaf) => leaf.chosen + 1 < leaf.candidates.length));
    if (next.size === 0) throw untaught(name, read.error.issues);
    for (const leaf of next) leaf.chosen += 1;
  }
  throw untaught(name, []);
}

const untaught = (name: string, issues: readonly z.core.$ZodIssue[]): Error =>
  new Error(
    `The walker cannot make an input for ${name}: ${issues.map((issue) => `${issue.path.join('.')} (${issue.message})`).join(', ')}. ` +
      'Teach test/support/walk/plan.ts a text of that kind.',
  );

/** At the place itself or below it: a rule about an object blames all of it. */
const isAt = (leaf: Path, blamed: readonly PropertyKey[]): boolean => blamed.every((part, index) => part === leaf[index]);

function inputFrom(plan: Plan): Input {
  const holdsId = (leaf: Leaf) => leaf.candidates[leaf.chosen] === ANY_ID;
  const ids = plan.leaves.filter(holdsId).map((leaf) => leaf.path);
  const base = plan.build();
  const filled = (idAt: (path: Path) => string) => ids.reduce((input, path) => replaced(input, path, idAt(path)), base);
  return {
    ids,
    leaves: plan.leaves.map((leaf) => leaf.path),
    with: filled,
    withValue: (idAt, path, value) => replaced(filled(idAt), path, value),
  };
}

export function replaced(input: unknown, [head, ...rest]: Path, value: unknown): unknown {
  if (head === undefined) return value;
  if (Array.isArray(input)) return input.map((item, index) => (index === head ? replaced(item, rest, value) : item));
  const object = input as Record<string, unknown>; // a path leads through objects and arrays only
  return { ...object, [head]: replaced(object[head], rest, value) };
}
