import type { LocalDate } from '@glovelly/domain/calendar';
import type { GigStatus } from '@glovelly/domain/gigs';
import { fromLocalDate } from './days.ts';
import type { Prisma } from './generated/client.ts';

/* The domain's words about gigs, as filters: every list and every figure means the same by them. A test holds them against the domain's. */

/** `statusOn`: the day after a confirmed gig it is completed. */
export function whereStatus(status: GigStatus, today: LocalDate): Prisma.GigWhereInput {
  const day = fromLocalDate(today);
  switch (status) {
    case 'confirmed':
      return { status, date: { gte: day } };
    case 'completed':
      return { OR: [{ status }, { status: 'confirmed', date: { lt: day } }] };
    default:
      return { status };
  }
}

/** `isToInvoice`: done, and on no live invoice. */
export const whereToInvoice = (today: LocalDate): Prisma.GigWhereInput => ({
  AND: [whereStatus('completed', today), { invoiceId: null }],
});
