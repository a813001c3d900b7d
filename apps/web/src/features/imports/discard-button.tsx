import { useNavigate } from '@tanstack/react-router';
import { trpc } from '../../lib/trpc.ts';
import { sentenceFor } from '../../lib/words.ts';
import { Button } from '../../ui/button.tsx';
import { toast } from '../../ui/toast-store.ts';
import type { Import } from './use-import.ts';

/** Throws away a list that was only looked at. */
export function DiscardButton({ batch }: { batch: Import }) {
  const navigate = useNavigate();
  const utils = trpc.useUtils();
  const discard = trpc.imports.discard.useMutation({
    onSuccess: async () => {
      await navigate({ to: '/imports' });
      toast({ message: `${batch.fileName} was thrown away`, detail: 'Nothing of it was imported.' });
      await utils.imports.list.invalidate();
    },
    onError: (error) => toast({ message: 'It was not thrown away', detail: sentenceFor(error), tone: 'bad' }),
  });
  return (
    <Button look="quiet" busy={discard.isPending} onClick={() => discard.mutate({ id: batch.id })}>
      Throw away
    </Button>
  );
}
