/** The user's locale for what is shown; the server may override it by the user's own choice (see lib/session.ts). */
export const browserLocale = (): string => (typeof navigator === 'undefined' ? 'en-GB' : (navigator.languages[0] ?? navigator.language));

export interface Separators {
  readonly decimal: string;
  readonly group: string;
}

const known = new Map<string, Separators>();

/** How the locale writes 12345.6: what stands before the pence and between the thousands. */
export function separatorsOf(locale: string): Separators {
  const cached = known.get(locale);
  if (cached) return cached;
  const parts = new Intl.NumberFormat(locale, { useGrouping: 'always', minimumFractionDigits: 1 }).formatToParts(12345.6);
  const found = {
    decimal: parts.find((part) => part.type === 'decimal')?.value ?? '.',
    group: parts.find((part) => part.type === 'group')?.value ?? ',',
  };
  known.set(locale, found);
  return found;
}

/** Whether the locale writes the month before the day (12/3 is December then). */
export function monthComesFirst(locale: string): boolean {
  const parts = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric', timeZone: 'UTC' }).formatToParts(0);
  return parts.findIndex((part) => part.type === 'month') < parts.findIndex((part) => part.type === 'day');
}
