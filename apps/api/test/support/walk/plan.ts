import { z } from 'zod';

export type Path = readonly (string | number)[];

/** One value of an input, and what may stand there, likeliest first. */
export interface Leaf {
  readonly path: Path;
  readonly candidates: readonly unknown[];
  chosen: number;
}

/** The shape of an input: what to build, from which leaves. */
export interface Plan {
  readonly leaves: readonly Leaf[];
  build(): unknown;
}

interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly minItems?: number;
}

/** An id that names nothing yet: the walker puts real ones in its place. */
export const ANY_ID = '01890000-0000-7000-8000-000000000000';

// One of each kind of text that crosses the wire. A schema takes the first that it accepts, so plain words come first and an id only where nothing else will do.
const TEXTS = [
  'Some words',
  '2026-11-21',
  '2026-11',
  '19:30',
  '04-06',
  'Europe/London',
  'GBP',
  'GB',
  '1200',
  '12.50',
  'anna@example.org',
  'INV-{year}-{seq}',
  'a.csv',
  '192.0.2.7',
  '',
  ANY_ID,
];

/** `branch` says which of the alternatives of an object to take, so that each is taken once. */
export function planOf(schema: z.ZodType, branch: number): Plan {
  const leaves: Leaf[] = [];
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema; // read for the few keywords above
  const build = plan(json, [], branch, leaves);
  return { leaves, build };
}

/** How many alternatives the richest choice in an input has. */
export function branchesOf(schema: z.ZodType): number {
  const widest = (json: JsonSchema): number => {
    const choices = alternatives(json).filter((each) => each.type === 'object');
    const within = [
      ...Object.values(json.properties ?? {}),
      ...(json.items ? [json.items] : []),
      ...alternatives(json),
      ...(json.allOf ?? []),
    ];
    return Math.max(1, choices.length, ...within.map(widest));
  };
  return widest(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema); // as above
}

/** A choice of choices is one choice; so is a list of types. */
function alternatives(json: JsonSchema): readonly JsonSchema[] {
  if (Array.isArray(json.type)) return json.type.map((type: string) => ({ ...json, type }));
  return (json.anyOf ?? json.oneOf ?? []).flatMap((each) =>
    each.anyOf || each.oneOf || Array.isArray(each.type) ? alternatives(each) : [each],
  );
}

function plan(json: JsonSchema, path: Path, branch: number, leaves: Leaf[]): () => unknown {
  const { properties, items } = json;
  if (json.allOf) {
    const parts = json.allOf.map((each) => plan(each, path, branch, leaves));
    return () => Object.assign({}, ...parts.map((part) => part()));
  }
  const objects = alternatives(json).filter((each) => each.type === 'object' || each.type === 'array');
  const chosen = objects[Math.min(branch, objects.length - 1)];
  if (chosen) return plan(chosen, path, branch, leaves);
  if (properties) {
    const fields = Object.entries(properties)
      .filter(([name]) => name !== 'cursor') // the first page; a cursor is opaque, and hostile ones are tried elsewhere
      .map(([name, field]) => [name, plan(field, [...path, name], branch, leaves)] as const);
    return () => Object.fromEntries(fields.map(([name, build]) => [name, build()]));
  }
  if (items) {
    const parts = Array.from({ length: Math.max(1, json.minItems ?? 1) }, (_, index) => plan(items, [...path, index], branch, leaves));
    return () => parts.map((part) => part());
  }
  const leaf: Leaf = { path, candidates: candidatesOf(json), chosen: 0 };
  leaves.push(leaf);
  return () => leaf.candidates[leaf.chosen];
}

function candidatesOf(json: JsonSchema): readonly unknown[] {
  if (json.const !== undefined) return [json.const];
  if (json.enum) return json.enum.toSorted((a, b) => Number(TEXTS.includes(String(b))) - Number(TEXTS.includes(String(a)))); // the organisation's own currency first
  const choices = alternatives(json);
  if (choices.length > 0) return [...choices.flatMap((each) => (each.type === 'null' ? [] : candidatesOf(each))), null].toSorted(emptyLast);
  switch (json.type) {
    case 'string':
      return TEXTS;
    case 'integer':
    case 'number':
      return [...new Set([Math.max(1, json.minimum ?? 1), 0, 5, 100])];
    case 'boolean':
      return [true, false];
    case 'null':
      return [null];
    case 'object':
      return [{}];
    default:
      return [undefined, ...TEXTS, 1, true, null];
  }
}

const emptyLast = (a: unknown, b: unknown): number => Number(a === '' || a === null) - Number(b === '' || b === null);
