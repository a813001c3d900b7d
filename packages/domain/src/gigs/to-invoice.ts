import type { LocalDate } from '../calendar/index.ts';
import type { Gig } from './gig.ts';
import { statusOn } from './status.ts';

/**
 * Whether a gig is *to invoice*: it is done, and on no live invoice. The one meaning of it on every page: what is still ahead may be charged, as a deposit is,
 * but nobody has forgotten to.
 */
export const isToInvoice = (gig: Pick<Gig, 'status' | 'date' | 'invoiceId'>, today: LocalDate): boolean =>
  gig.invoiceId === null && statusOn(gig, today) === 'completed';
