import { useNavigate } from '@tanstack/react-router';
import { drafts } from '../../lib/drafts.ts';
import { removeLater } from '../../lib/removals.ts';
import { type Outputs, trpc } from '../../lib/trpc.ts';
import { useDraftKey } from '../../lib/use-draft.ts';
import { sentenceFor } from '../../lib/words.ts';
import { toast } from '../../ui/toast-store.ts';

/** Deletes an expense with its receipts, ten seconds later, and goes back to the list. */
export function useExpenseRemoval({ id, version, description }: Pick<Outputs['expenses']['get'], 'id' | 'version' | 'description'>) {
  const utils = trpc.useUtils();
  const navigate = useNavigate();
  const draft = useDraftKey(`expense ${id}`);
  const remove = trpc.expenses.remove.useMutation();
  return () => {
    removeLater({
      id,
      message: `${description} is deleted`,
      run: async () => {
        await remove.mutateAsync({ id, version });
        drafts.drop(draft);
        await Promise.all([utils.expenses.invalidate(), utils.gigs.invalidate()]); // a gig sums its expenses
      },
      request: { procedure: 'expenses.remove', input: { id, version } },
      onFailure: (error) => {
        toast({ message: 'The expense was not deleted', detail: sentenceFor(error), tone: 'bad' });
      },
    });
    // Unsaved work asks nothing: it is kept while the deletion can be taken back, and goes with it.
    void navigate({ to: '/expenses', ignoreBlocker: true });
  };
}
