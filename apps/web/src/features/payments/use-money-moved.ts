import { useCallback } from 'react';
import { trpc } from '../../lib/trpc.ts';

/** After money came in or was taken back: everything that adds it up is asked anew. */
export function useMoneyMoved() {
  const utils = trpc.useUtils();
  return useCallback(() => Promise.all([utils.invoices.invalidate(), utils.payments.invalidate(), utils.home.invalidate()]), [utils]);
}
