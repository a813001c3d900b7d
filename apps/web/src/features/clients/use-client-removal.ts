import { useNavigate } from '@tanstack/react-router';
import { domainErrorOf } from '../../lib/api-error.ts';
import { useSession } from '../../lib/session.ts';
import { type Outputs, trpc } from '../../lib/trpc.ts';
import { wordsFor } from '../../lib/words.ts';
import { toast } from '../../ui/toast-store.ts';
import { toPatch, toValues } from './client-values.ts';

/** Takes a client out of the way: archived, or deleted where nothing refers to it. Both can be taken back for ten seconds. */
export function useClientRemoval(client: Outputs['clients']['get']) {
  const { id, name, version } = client;
  const { organisation } = useSession();
  const navigate = useNavigate();
  const utils = trpc.useUtils();
  const archive = trpc.clients.archive.useMutation();
  const remove = trpc.clients.remove.useMutation();
  const create = trpc.clients.create.useMutation();
  const refresh = () => utils.clients.invalidate();

  const setArchived = async (archived: boolean, at = version) => {
    const after = await archive.mutateAsync({ id, version: at, archived });
    await refresh();
    return after;
  };
  const failed = (message: string) => (error: unknown) => {
    const { title, detail } = wordsFor(error);
    toast({ message, detail: [title, detail].filter(Boolean).join('. '), tone: 'bad' });
    void refresh();
  };

  return {
    isBusy: archive.isPending || remove.isPending,
    archive: () =>
      setArchived(!client.archived).then(
        (after) =>
          toast({
            message: after.archived ? `${name} is archived` : `${name} is back`,
            undo: () => setArchived(!after.archived, after.version),
          }),
        failed(client.archived ? 'It was not brought back' : 'It was not archived'),
      ),
    remove: async () => {
      try {
        await remove.mutateAsync({ id, version });
      } catch (error) {
        const domain = domainErrorOf(error);
        const isKept = domain?.code === 'client.inUse';
        return failed(isKept ? `${name} stays: gigs or invoices refer to it` : 'It was not deleted')(error);
      }
      const values = toValues(client);
      toast({
        message: `${name} is deleted`,
        undo: async () => {
          await create.mutateAsync({ ...toPatch(values, values, organisation.currency), id, name });
          await refresh();
        },
      });
      await navigate({ to: '/clients' });
      utils.clients.get.setData({ id }, undefined);
      await refresh();
    },
  };
}
