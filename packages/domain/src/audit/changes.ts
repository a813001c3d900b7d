import { isId } from '../kernel/index.ts';

/** What the log keeps of a change: the names of the fields, and a value only where it can harm nobody. Never a text that somebody wrote. */
export interface AuditChanges {
  readonly fields?: readonly string[];
  readonly values?: Readonly<Record<string, ValueChange>>;
  readonly counts?: Readonly<Record<string, number>>;
  /** Of which records, when a command was about many; the first of them when there are more than {@link MOST_IDS}. */
  readonly ids?: readonly string[];
}

export interface ValueChange {
  readonly from: Harmless;
  readonly to: Harmless;
}

export type Harmless = string | number | boolean | null;

export const MOST_FIELDS = 50;
export const MOST_IDS = 50;

const WORD = /^[A-Za-z][A-Za-z_]{0,29}$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const CODE = /^[A-Z]{2,3}$/;
const ZONE = /^[A-Za-z]+(\/[A-Za-z_-]{1,30}){0,2}$/;
const NUMBER = /^[A-Za-z0-9][A-Za-z0-9 ./_-]{0,39}$/;
const MONEY = /^-?\d{1,17} [A-Z]{3}$/;

/**
 * The fields whose values are kept, and what such a value looks like: words of ours, days, codes, counts. Names, addresses, notes, bank details
 * and tokens are in no such field; a value of another shape is dropped even where the field is named.
 */
const HARMLESS: Readonly<Record<string, RegExp | 'flag' | 'count'>> = {
  active: 'flag',
  amount: MONEY,
  archived: 'flag',
  category: WORD,
  claim: WORD,
  country: CODE,
  currency: CODE,
  date: DAY,
  demo: 'flag',
  driving: 'flag',
  dueDate: DAY,
  invoiceDate: DAY,
  invoiceNumber: NUMBER,
  kind: WORD,
  method: WORD,
  paidOn: DAY,
  passengers: 'count',
  paymentTermsDays: 'count',
  platformRole: WORD,
  reason: WORD,
  role: WORD,
  state: WORD,
  status: WORD,
  timeZone: ZONE,
  type: WORD,
  vatRegistered: 'flag',
};

/** Which of the fields of `after` it was not so before: their names, and the values of those that can harm nobody. */
export function changesBetween(before: object, after: object): AuditChanges {
  const was = new Map<string, unknown>(Object.entries(before));
  const changed = Object.entries(after).filter(([name, value]) => written(was.get(name)) !== written(value));
  const values = changed
    .filter(([name]) => Object.hasOwn(HARMLESS, name))
    .map(([name, value]) => [name, { from: scalar(was.get(name)), to: scalar(value) }] as const);
  return redacted({ fields: changed.map(([name]) => name), values: Object.fromEntries(values) });
}

/** The same without whatever could harm somebody, however it got in. All that is kept in the log has been through here. */
export function redacted({ fields = [], values = {}, counts = {}, ids = [] }: AuditChanges): AuditChanges {
  const names = fields.filter(isName).slice(0, MOST_FIELDS);
  const kept = Object.entries(values).filter(([name, { from, to }]) => isHarmless(name, from) && isHarmless(name, to));
  const counted = Object.entries(counts).filter(([name, count]) => isName(name) && Number.isSafeInteger(count));
  const named = ids.filter(isId).slice(0, MOST_IDS);
  return {
    ...(names.length > 0 ? { fields: names } : {}),
    ...(kept.length > 0 ? { values: Object.fromEntries(kept.map(([name, { from, to }]) => [name, { from, to }])) } : {}),
    ...(counted.length > 0 ? { counts: Object.fromEntries(counted) } : {}),
    ...(named.length > 0 ? { ids: named } : {}),
  };
}

const isName = (name: string): boolean => /^[a-z][A-Za-z0-9]{0,39}$/.test(name);

function isHarmless(name: string, value: unknown): boolean {
  const shape = Object.hasOwn(HARMLESS, name) ? HARMLESS[name] : undefined;
  if (shape === undefined) return false;
  if (value === null) return true;
  if (shape === 'flag') return typeof value === 'boolean';
  if (shape === 'count') return typeof value === 'number' && Number.isSafeInteger(value);
  return typeof value === 'string' && shape.test(value);
}

/** Undefined and null are both "not there"; a bigint is written as it is. */
const written = (value: unknown): string =>
  JSON.stringify(value ?? null, (_key, part: unknown) => (typeof part === 'bigint' ? `${part}n` : part)) ?? 'null';

const scalar = (value: unknown): Harmless =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
