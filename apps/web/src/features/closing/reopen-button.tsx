import { trpc } from '../../lib/trpc.ts';
import { sentenceFor } from '../../lib/words.ts';
import { Button } from '../../ui/button.tsx';
import { toast } from '../../ui/toast-store.ts';
import { useClosingMoved } from './use-closing.ts';

/** Takes the closing back: nothing was lost, and nothing asks twice. */
export function ReopenButton({ name, look }: { name: string; look?: 'primary' }) {
  const moved = useClosingMoved();
  const reopen = trpc.closing.reopen.useMutation({
    onSuccess: async () => {
      toast({ message: `${name} is open again`, tone: 'good' });
      await moved();
    },
    onError: async (error) => {
      toast({ message: sentenceFor(error), tone: 'bad' });
      await moved();
    },
  });
  return (
    <Button {...(look ? { look } : {})} busy={reopen.isPending} onClick={() => reopen.mutate()}>
      Reopen
    </Button>
  );
}
