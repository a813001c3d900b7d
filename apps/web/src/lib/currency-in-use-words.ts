interface InUse {
  readonly currency: string;
  readonly drafts: number;
  readonly gigs: number;
  readonly clients: number;
}

const count = (number: number, one: string): string => `${number} ${number === 1 ? one : `${one}s`}`;

/** What keeps an organisation in its currency, and what to do about it. */
export function currencyInUseWords({ currency, drafts, gigs, clients }: InUse): string {
  const inTheWay = [
    ...(drafts > 0 ? [`${count(drafts, 'draft invoice')} to issue or delete`] : []),
    ...(gigs > 0 ? [`${count(gigs, 'gig')} to invoice or cancel`] : []),
    ...(clients > 0 ? [`${count(clients, 'client')} with rates and no currency of their own`] : []),
  ];
  return `Work is under way in ${currency}: ${inTheWay.join(', ')}. What is issued keeps its currency; finish these first`;
}
