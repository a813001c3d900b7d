import { useNavigate } from '@tanstack/react-router';
import { drafts } from '../../lib/drafts.ts';
import { removeLater } from '../../lib/removals.ts';
import { type Outputs, trpc } from '../../lib/trpc.ts';
import { useDraftKey } from '../../lib/use-draft.ts';
import { sentenceFor } from '../../lib/words.ts';
import { toast } from '../../ui/toast-store.ts';

/** Takes a client out of the way: archived, or deleted where nothing refers to it. Both can be taken back for ten seconds. */
export function useClientRemoval(client: Outputs['clients']['get']) {
  const { id, name, version } = client;
  const navigate = useNavigate();
  const draft = useDraftKey(`client ${id}`);
  const utils = trpc.useUtils();
  const archive = trpc.clients.archive.useMutation();
  const remove = trpc.clients.remove.useMutation();
  const refresh = () => utils.clients.invalidate();

  const setArchived = async (archived: boolean, at = version) => {
    const after = await archive.mutateAsync({ id, version: at, archived });
    await refresh();
    return after;
  };
  const failed = (message: string) => (error: unknown) => {
    toast({ message, detail: sentenceFor(error), tone: 'bad' });
    void refresh();
  };

  return {
    isBusy: archive.isPending,
    archive: () =>
      setArchived(!client.archived).then(
        (after) =>
          toast({
            message: after.archived ? `${name} is archived` : `${name} is back`,
            undo: () => setArchived(!after.archived, after.version),
          }),
        failed(client.archived ? 'It was not brought back' : 'It was not archived'),
      ),
    remove: () => {
      removeLater({
        id,
        message: `${name} is deleted`,
        run: async () => {
          await remove.mutateAsync({ id, version });
          drafts.drop(draft);
          await refresh();
        },
        request: { procedure: 'clients.remove', input: { id, version } },
        onFailure: failed('The client was not deleted'),
      });
      // Unsaved work asks nothing: it is kept while the deletion can be taken back, and goes with it.
      void navigate({ to: '/clients', ignoreBlocker: true });
    },
  };
}
