import { type Buyer, type MissingForIssue, missingForIssue, type Seller } from '../seller/index.ts';
import type { Draft } from './invoice.ts';
import { totalInvoice } from './total-invoice.ts';

/** Something an invoice cannot go out without: of the seller's or the client's record, or of the draft itself. */
export type MissingForInvoice = MissingForIssue | { readonly of: 'invoice'; readonly what: 'lines' | 'description' | 'positiveTotal' };

/**
 * What is missing before a draft can be issued; empty when it is ready. Besides the two parties: a line at all, words on every line (EN 16931 BR-16, BR-25),
 * and a total that is not negative, which would be a credit note.
 */
export function missingForInvoice(draft: Draft, seller: Seller, buyer: Buyer): MissingForInvoice[] {
  const missing: MissingForInvoice[] = missingForIssue(seller, buyer);
  if (draft.lines.length === 0) missing.push({ of: 'invoice', what: 'lines' });
  if (draft.lines.some((line) => line.description.trim() === '')) missing.push({ of: 'invoice', what: 'description' });
  if (totalInvoice(figuresOf(draft)).total.minor < 0n) missing.push({ of: 'invoice', what: 'positiveTotal' });
  return missing;
}

export const figuresOf = ({ currency, lines, discount, vatRegistered }: Draft) => ({
  currency,
  lines,
  discount: discount?.discount ?? null,
  vatRegistered,
});
