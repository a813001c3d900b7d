import { actionWords, actorKindWords, signInRefusalWords } from '../../lib/audit-words.ts';
import { formatCount, formatDate, formatMoney } from '../../lib/format.ts';
import type { Outputs } from '../../lib/trpc.ts';

export type Entry = Outputs['audit']['list']['entries'][number];

const find = (words: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(words, key) ? words[key] : undefined;

/** What was done; an action of an older program, for which there are no words, by its own name. */
export const whatWords = ({ action }: Pick<Entry, 'action'>): string => find(actionWords, action) ?? action;

/** Of a refusal: why somebody was not let in; else what was asked for, which says enough to whoever runs the place. */
export const refusedWords = ({ errorCode, endpoint }: Pick<Entry, 'errorCode' | 'endpoint'>): string | null =>
  find(signInRefusalWords, errorCode ?? '') ?? endpoint;

/** "for support", when it was not simply the person themselves. */
export const asWhat = ({ actor }: Pick<Entry, 'actor'>): string => actorKindWords[actor.kind];

/** "paymentTermsDays" as a person would say it. */
export const fieldWords = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** What changed, line by line: values where the log has them, else the names of the fields, else how many. */
export function changeWords({ fields, values, counts }: Pick<Entry, 'fields' | 'values' | 'counts'>, locale: string): string[] {
  const told = Object.entries(values).map(([name, { from, to }]) =>
    from === null
      ? `${fieldWords(name)}: ${valueWords(to, locale)}`
      : `${fieldWords(name)}: ${valueWords(from, locale)} → ${valueWords(to, locale)}`,
  );
  const named = fields.filter((name) => !Object.hasOwn(values, name)).map(fieldWords);
  const counted = Object.entries(counts).map(
    ([name, count]) => `${formatCount(count, locale)} ${count === 1 ? name.replace(/s$/, '') : name}`,
  );
  return [...counted, ...told, ...(named.length > 0 ? [named.join(', ')] : [])];
}

function valueWords(value: string | number | boolean | null, locale: string): string {
  if (value === null) return 'nothing';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return formatCount(value, locale);
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return formatDate(value, locale, 'short');
  const [, minor, currency] = /^(-?\d+) ([A-Z]{3})$/.exec(value) ?? [];
  if (minor !== undefined && currency !== undefined) return formatMoney({ minor, currency }, locale);
  return value.replaceAll('_', ' ');
}
