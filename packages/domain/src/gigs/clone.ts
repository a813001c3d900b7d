import type { LocalDate } from '../calendar/index.ts';
import type { GigId } from '../kernel/index.ts';
import type { Gig } from './gig.ts';
import { statusOn } from './status.ts';

/**
 * A copy of everything but its links to an invoice and to an import (domain rules, Gigs). On the same day it keeps the status;
 * a copy on another day is a draft, because nobody has confirmed that day yet. Its expenses are copied without receipts and reimbursement.
 */
export const cloneGig = (gig: Gig, copy: { readonly id: GigId; readonly date: LocalDate }, today: LocalDate): Gig => ({
  ...gig,
  id: copy.id,
  date: copy.date,
  status: copy.date === gig.date ? statusOn(gig, today) : 'draft',
  invoiceId: null,
  importBatchId: null,
  version: 1,
});
