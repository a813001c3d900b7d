import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { newId } from '../../../lib/new-id.ts';
import { carryOutWaiting } from '../../../lib/removals.ts';
import { trpc } from '../../../lib/trpc.ts';

/** From what a draft is made. */
export type Wanted =
  | { readonly from: 'gigs'; readonly gigIds: readonly string[] }
  | { readonly from: 'month'; readonly clientId: string; readonly month: string }
  | { readonly from: 'empty'; readonly clientId: string };

/**
 * Makes a draft and opens it. The id is made here, once for what is wanted: the same wish sent twice (a double click, an answer
 * that got lost) makes one draft, and another wish another.
 */
export function useMakeDraft() {
  const navigate = useNavigate();
  const utils = trpc.useUtils();
  const fromGigs = trpc.invoices.draftFromGigs.useMutation();
  const fromMonth = trpc.invoices.draftFromMonth.useMutation();
  const empty = trpc.invoices.draftEmpty.useMutation();
  const ids = useRef(new Map<string, string>());
  const idOf = (wanted: Wanted): string => {
    const wish = JSON.stringify(wanted);
    const id = ids.current.get(wish) ?? newId<'invoice'>();
    ids.current.set(wish, id);
    return id;
  };

  const send = (wanted: Wanted) => {
    const id = idOf(wanted);
    switch (wanted.from) {
      case 'gigs':
        return fromGigs.mutateAsync({ id, gigIds: [...wanted.gigIds] });
      case 'month':
        return fromMonth.mutateAsync({ id, clientId: wanted.clientId, month: wanted.month });
      case 'empty':
        return empty.mutateAsync({ id, clientId: wanted.clientId });
    }
  };

  const all = [fromGigs, fromMonth, empty];
  const [isClearing, setClearing] = useState(false);
  const isBusy = isClearing || all.some(({ isPending }) => isPending);
  return {
    isBusy,
    error: all.find(({ error }) => error)?.error ?? null,
    make: async (wanted: Wanted) => {
      if (isBusy) return;
      for (const mutation of all) mutation.reset();
      setClearing(true);
      const isClear = await carryOutWaiting(); // what is on its way out is not charged: neither a gig nor an expense
      setClearing(false);
      if (!isClear) return;
      const invoice = await send(wanted).catch(() => null); // said by `error`
      if (invoice === null) return;
      utils.invoices.get.setData({ id: invoice.id }, invoice);
      void Promise.all([
        utils.invoices.list.invalidate(),
        utils.invoices.totals.invalidate(),
        utils.invoices.chargeableMonths.invalidate(),
        utils.gigs.invalidate(),
      ]);
      void Promise.all([utils.clients.invalidate(), utils.home.invalidate()]);
      await navigate({ to: '/invoices/$invoiceId', params: { invoiceId: invoice.id }, replace: true });
    },
  };
}
