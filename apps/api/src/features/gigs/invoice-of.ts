import type { InvoiceOfGig } from '@glovelly/domain/gigs';
import type { InvoiceId } from '@glovelly/domain/kernel';
import type { GigRow } from './row.ts';

/** The live invoice of a gig, as decisions need it. A viewer does not see drafts, but whoever decides is no viewer. */
export const invoiceOf = ({ invoiceId, invoice }: GigRow): InvoiceOfGig | null =>
  invoiceId === null ? null : { id: invoiceId as InvoiceId, number: invoice?.number ?? null }; /* a foreign key */
