/* Names as they stand in calendars and lists of the languages that our users' promoters write most: English first, then the ones that cannot be mistaken for it. */
const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'januar', 'janvier', 'enero', 'gennaio', 'januari'],
  ['february', 'feb', 'februar', 'février', 'fevrier', 'febrero', 'febbraio', 'februari'],
  ['march', 'mar', 'märz', 'marz', 'mars', 'marzo', 'maart'],
  ['april', 'apr', 'avril', 'abril', 'aprile'],
  ['may', 'mai', 'mayo', 'maggio', 'mei'],
  ['june', 'jun', 'juni', 'juin', 'junio', 'giugno'],
  ['july', 'jul', 'juli', 'juillet', 'julio', 'luglio'],
  ['august', 'aug', 'août', 'aout', 'agosto', 'augustus'],
  ['september', 'sept', 'sep', 'septembre', 'septiembre', 'settembre'],
  ['october', 'oct', 'oktober', 'okt', 'octobre', 'octubre', 'ottobre'],
  ['november', 'nov', 'novembre', 'noviembre'],
  ['december', 'dec', 'dezember', 'dez', 'décembre', 'decembre', 'diciembre', 'dicembre'],
];

const DAYS: readonly (readonly string[])[] = [
  ['monday', 'mon'],
  ['tuesday', 'tues', 'tue'],
  ['wednesday', 'weds', 'wed'],
  ['thursday', 'thurs', 'thur', 'thu'],
  ['friday', 'fri'],
  ['saturday', 'sat'],
  ['sunday', 'sun'],
];

const numbered = (names: readonly (readonly string[])[]): ReadonlyMap<string, number> =>
  new Map(names.flatMap((spellings, index) => spellings.map((spelling) => [spelling, index + 1] as const)));

const months = numbered(MONTHS);
const days = numbered(DAYS);

/** 1 to 12 for the name of a month, however capitalised and with or without a full stop. */
export const monthNumber = (name: string): number | null => months.get(name.toLowerCase().replace(/\.$/, '')) ?? null;

/** 1 (Monday) to 7 for the name of a day of the week. */
export const weekdayNumber = (name: string): number | null => days.get(name.toLowerCase().replace(/\.$/, '')) ?? null;
