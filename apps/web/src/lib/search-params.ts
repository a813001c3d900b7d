/**
 * Readers for what stands in the URL. They forgive: a link with a word that is not known opens the page with its default instead of failing.
 * Plain functions on purpose: validateSearch is part of the first load, and zod is not.
 */
type Raw = Readonly<Record<string, unknown>>;

export const text = (raw: Raw, name: string): string | undefined => {
  const value = raw[name];
  return typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;
};

export const oneOf = <const Value extends string>(raw: Raw, name: string, values: readonly Value[]): Value | undefined =>
  values.find((value) => value === raw[name]);

export const day = (raw: Raw, name: string): string | undefined => {
  const value = raw[name];
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined;
};

export const flag = (raw: Raw, name: string): true | undefined =>
  raw[name] === true || raw[name] === 'true' || raw[name] === 1 ? true : undefined;

/** A page number or a count, from 1. */
export const whole = (raw: Raw, name: string, most = 10_000): number | undefined => {
  const value = Number(raw[name]);
  return Number.isInteger(value) && value >= 1 && value <= most ? value : undefined;
};

/** Leaves out what is undefined, so that the URL stays short and two equal questions have one key. */
export function present<T extends object>(search: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  }; /* entries of T, fewer */
}
