import { useNavigate } from '@tanstack/react-router';
import { drafts } from '../../lib/drafts.ts';
import { removeLater } from '../../lib/removals.ts';
import { type Outputs, trpc } from '../../lib/trpc.ts';
import { useDraftKey } from '../../lib/use-draft.ts';
import { sentenceFor } from '../../lib/words.ts';
import { toast } from '../../ui/toast-store.ts';

/** Deletes a gig, ten seconds later, and goes back to the list. With `keepExpenses` its expenses stay, on no gig. */
export function useGigRemoval({ id, version, title }: Pick<Outputs['gigs']['get'], 'id' | 'version' | 'title'>) {
  const utils = trpc.useUtils();
  const navigate = useNavigate();
  const draft = useDraftKey(`gig ${id}`);
  const remove = trpc.gigs.delete.useMutation();
  return ({ keepExpenses }: { keepExpenses: boolean }) => {
    const input = { id, version, keepExpenses };
    removeLater({
      id,
      message: `${title} is deleted`,
      run: async () => {
        await remove.mutateAsync(input);
        drafts.drop(draft);
        await Promise.all([utils.gigs.invalidate(), utils.home.invalidate(), utils.expenses.invalidate(), utils.clients.invalidate()]);
      },
      request: { procedure: 'gigs.delete', input },
      onFailure: (error) => toast({ message: 'The gig was not deleted', detail: sentenceFor(error), tone: 'bad' }),
    });
    // Unsaved work asks nothing: it is kept while the deletion can be taken back, and goes with it.
    void navigate({ to: '/gigs', ignoreBlocker: true });
  };
}
