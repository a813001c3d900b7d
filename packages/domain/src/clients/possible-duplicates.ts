import { foldEmail, foldName } from '../parties/index.ts';

/** The little of a client that tells whether it may be the same as another. */
export interface Likeness {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
}

export type DuplicateReason = 'name' | 'email';

export interface PossibleDuplicate<C extends Likeness> {
  readonly client: C;
  readonly because: readonly DuplicateReason[];
}

const LEGAL_FORMS = new Set([
  'ltd',
  'limited',
  'llp',
  'plc',
  'lp',
  'cic',
  'cio',
  'inc',
  'llc',
  'gmbh',
  'ug',
  'ag',
  'bv',
  'sarl',
  'sa',
  'srl',
  'spa',
  'sp',
  'zoo',
]);

/** The name without what people leave out or write differently: a leading "the", "and" for "&", the legal form at the end. */
function nameKey(name: string): string {
  const words = foldName(name.replace(/[&+]/g, ' and ')).split(' ');
  const named = words[0] === 'the' && words.length > 1 ? words.slice(1) : words;
  let end = named.length;
  while (end > 1 && LEGAL_FORMS.has(named[end - 1] ?? '')) end -= 1;
  return named.slice(0, end).join(' ');
}

/**
 * Those of `others` that may be the same client: the same name but for case, accents, punctuation, "the" and the legal form, or the same e-mail.
 * Never the client itself. It points out and never forbids: two clients may well share an agent's address. The relation is symmetric.
 */
export function possibleDuplicates<C extends Likeness>(candidate: Likeness, others: readonly C[]): PossibleDuplicate<C>[] {
  const name = nameKey(candidate.name);
  const email = candidate.email === null ? null : foldEmail(candidate.email);
  return others
    .filter((other) => other.id !== candidate.id)
    .map((client) => {
      const because: DuplicateReason[] = [];
      if (name !== '' && nameKey(client.name) === name) because.push('name');
      if (email !== null && client.email !== null && foldEmail(client.email) === email) because.push('email');
      return { client, because };
    })
    .filter(({ because }) => because.length > 0);
}
