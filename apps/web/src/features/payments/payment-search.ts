import { toId } from '@glovelly/domain/kernel';
import { day, present, text } from '../../lib/search-params.ts';

/** What stands in the URL of the payments: days on which they came in, both within. */
export const readPaymentSearch = (raw: Record<string, unknown>) =>
  present({ from: day(raw, 'from'), to: day(raw, 'to'), client: toId<'client'>(text(raw, 'client') ?? '') ?? undefined });

export type PaymentSearch = ReturnType<typeof readPaymentSearch>;

/** The question that a URL asks; loader and page ask the same. */
export const listInput = ({ from, to, client }: PaymentSearch) => present({ from, to, clientId: client });

export const paging = { getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor };
