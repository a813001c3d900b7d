/** "America/New York": a zone as it is read, under the name by which clocks are set everywhere. */
export const zoneName = (zone: string): string => zone.replaceAll('_', ' ');

/** "New York time": whose clock a time is on, where it is not one's own. */
export const clockOf = (zone: string): string => `${zoneName(zone.slice(zone.lastIndexOf('/') + 1))} time`;

let known: readonly string[] | null = null;

/** The zones that the browser knows, which are those that days can be told in; `also` are in use, whether it lists them or not. */
export function zoneOptions(...also: readonly string[]): { id: string; label: string }[] {
  known ??= Intl.supportedValuesOf('timeZone');
  return [...new Set([...also, ...known])].map((id) => ({ id, label: zoneName(id) }));
}
