import type { WrittenMoment } from '@glovelly/domain/imports';

/** A property as it is written: `DTSTART;TZID=America/Chicago:20260821T210000`. */
export interface WrittenProperty {
  readonly name: string;
  readonly parameters: ReadonlyMap<string, string>;
  /** Everything after the colon, escapes and all. */
  readonly value: string;
}

/** Name and parameters are short; a value may have megabytes, which no pattern is matched against. */
const LONGEST_HEAD = 2_000;

/**
 * Takes a property apart without judging its value: ical.js reads `VALUE=DATE:20260802T000000` as the day alone, and we must still see
 * that a time stood there. Colons and semicolons in quotes belong to their parameter (RFC 5545, 3.2).
 */
export function writtenProperty(line: string): WrittenProperty | null {
  const [head] = /^(?:[^":]|"[^"]*")*/.exec(line.slice(0, LONGEST_HEAD)) ?? [''];
  if (line[head.length] !== ':') return null;
  const [name = '', ...parts] = head.match(/(?:[^";]|"[^"]*")+/g) ?? [];
  const parameters = parts.map((part): [string, string] => {
    const equals = part.indexOf('=');
    return [part.slice(0, equals < 0 ? undefined : equals).toUpperCase(), equals < 0 ? '' : part.slice(equals + 1).replace(/^"|"$/g, '')];
  });
  return { name: name.toUpperCase(), parameters: new Map(parameters), value: line.slice(head.length + 1) };
}

export const momentOf = ({ parameters, value }: WrittenProperty): WrittenMoment => ({
  text: value.trim(),
  tzid: parameters.get('TZID') ?? null,
  dayOnly: parameters.get('VALUE')?.toUpperCase() === 'DATE',
});
