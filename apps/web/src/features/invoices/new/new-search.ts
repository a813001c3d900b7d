import { isId, toId } from '@glovelly/domain/kernel';
import { oneOf, present, text } from '../../../lib/search-params.ts';

/** From what a new invoice is made. */
export const beginnings = ['gigs', 'month', 'empty'] as const;
export type Beginning = (typeof beginnings)[number];

const MOST_GIGS = 200; // as many as one invoice takes

/** Ids in the URL, as a list or as words with commas between them; what is no id is left out. */
function idsIn(raw: unknown): string[] | undefined {
  const parts = typeof raw === 'string' ? raw.split(',') : Array.isArray(raw) ? raw : [];
  const ids = parts.filter((part): part is string => typeof part === 'string' && isId(part));
  return ids.length === 0 ? undefined : [...new Set(ids)].slice(0, MOST_GIGS);
}

/** What stands in the URL of a new invoice: the client, the gigs that were chosen elsewhere, and what to begin with. */
export const readNewInvoiceSearch = (raw: Record<string, unknown>) =>
  present({
    client: toId<'client'>(text(raw, 'client') ?? '') ?? undefined,
    gigIds: idsIn(raw.gigIds),
    from: oneOf(raw, 'from', ['month', 'empty']),
  });

export type NewInvoiceSearch = ReturnType<typeof readNewInvoiceSearch>;
