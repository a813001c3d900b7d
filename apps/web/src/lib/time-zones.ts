import { zoneName } from './format.ts';

let known: readonly string[] | null = null;

/** The zones that the browser knows, which are those that days can be told in; `also` are in use, whether it lists them or not. */
export function zoneOptions(...also: readonly string[]): { id: string; label: string }[] {
  known ??= Intl.supportedValuesOf('timeZone');
  return [...new Set([...also, ...known])].map((id) => ({ id, label: zoneName(id) }));
}
