import { formatMoney } from '../../lib/format.ts';
import { type Outputs, trpc } from '../../lib/trpc.ts';
import { sentenceFor } from '../../lib/words.ts';
import { useLocale } from '../../ui/locale.tsx';
import { toast } from '../../ui/toast-store.ts';
import { useMoneyMoved } from './use-money-moved.ts';

type Recorded = Outputs['payments']['record']['payment'];

/** Takes a payment away that was written down by mistake; for ten seconds it can be put back as it was. */
export function usePaymentRemoval() {
  const { locale } = useLocale();
  const remove = trpc.payments.remove.useMutation();
  const record = trpc.payments.record.useMutation();
  const moneyMoved = useMoneyMoved();
  return {
    removing: remove.isPending ? remove.variables.id : null,
    remove: async ({ recordedAt: _, ...payment }: Recorded) => {
      try {
        await remove.mutateAsync({ id: payment.id });
      } catch (error) {
        toast({ message: 'The payment was not removed', detail: sentenceFor(error), tone: 'bad' });
        return;
      } finally {
        await moneyMoved();
      }
      toast({
        message: `The payment of ${formatMoney(payment.amount, locale)} is removed`,
        undo: async () => {
          await record.mutateAsync(payment);
          await moneyMoved();
        },
      });
    },
  };
}
