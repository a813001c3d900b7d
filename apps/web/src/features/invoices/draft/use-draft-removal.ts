import { useNavigate } from '@tanstack/react-router';
import { trpc } from '../../../lib/trpc.ts';
import { sentenceFor } from '../../../lib/words.ts';
import { toast } from '../../../ui/toast-store.ts';
import { blankLine, type DraftValues, type DraftWire, patchOf, toValues, untiedLines } from './draft-values.ts';
import type { Autosave } from './use-autosave.ts';

/** Deletes a draft and frees its gigs. For ten seconds it can be taken back: made again under the same id, with everything it said. */
export function useDraftRemoval(draft: DraftWire, autosave: Autosave) {
  const navigate = useNavigate();
  const utils = trpc.useUtils();
  const remove = trpc.invoices.deleteDraft.useMutation();
  const fromGigs = trpc.invoices.draftFromGigs.useMutation();
  const empty = trpc.invoices.draftEmpty.useMutation();
  const save = trpc.invoices.saveDraft.useMutation();
  const refreshLists = () => Promise.all([utils.invoices.invalidate(), utils.gigs.invalidate(), utils.home.invalidate()]);

  const restore = async (said: DraftValues) => {
    const { id } = draft;
    const gigIds = draft.gigs.map((gig) => gig.id);
    const made =
      gigIds.length > 0 ? await fromGigs.mutateAsync({ id, gigIds }) : await empty.mutateAsync({ id, clientId: draft.client.id });
    if (made.state !== 'draft') return;
    const nothing: DraftValues = { ...toValues(made), lines: [blankLine()] };
    const restored = { ...said, lines: untiedLines(said.lines, made) };
    await save.mutateAsync({ id, version: made.version, patch: patchOf(nothing, restored, draft.currency) });
    await refreshLists();
    await navigate({ to: '/invoices/$invoiceId', params: { invoiceId: id } });
  };

  return {
    isBusy: remove.isPending,
    remove: async () => {
      if (!(await autosave.flush())) return toast({ message: 'The draft was not deleted', detail: autosave.whyNotSaved(), tone: 'bad' });
      const said = autosave.values;
      try {
        await remove.mutateAsync({ id: draft.id, version: autosave.versionNow() });
      } catch (error) {
        return toast({ message: 'The draft was not deleted', detail: sentenceFor(error), tone: 'bad' });
      }
      utils.invoices.get.setData({ id: draft.id }, undefined);
      await navigate({ to: '/invoices' });
      void refreshLists();
      return toast({ message: `Draft for ${draft.client.name} deleted`, undo: () => restore(said) });
    },
  };
}
