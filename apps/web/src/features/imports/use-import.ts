import { useIsMutating, useQueryClient } from '@tanstack/react-query';
import { getQueryKey } from '@trpc/react-query';
import { useCallback } from 'react';
import { type Inputs, type Outputs, trpc } from '../../lib/trpc.ts';
import { sentenceFor } from '../../lib/words.ts';
import { toast } from '../../ui/toast-store.ts';
import type { Show } from './import-search.ts';
import { type Pages, withRow, withSummary, withTick } from './pages.ts';

export type Import = Outputs['imports']['preview']['import'];
type Change = Omit<Inputs['imports']['changeRow'], 'id'>;

/** Marks what changes an import. A key of our own would be lost: tRPC gives every mutation the key of its procedure. */
const meta = { changesAnImport: true };
const changes = { predicate: (mutation: { readonly meta?: Record<string, unknown> | undefined }) => mutation.meta === meta };

/** What can be done to an import that is looked through. Ticks show at once; what the server makes of a correction follows. */
export function useImport(id: string) {
  const client = useQueryClient();
  const utils = trpc.useUtils();
  const failed = (message: string) => (error: unknown) => toast({ message, detail: sentenceFor(error), tone: 'bad' });
  const again = () => utils.imports.preview.invalidate({ id });
  const show = (edit: (pages: Pages) => Pages) =>
    client.setQueriesData<Pages>({ queryKey: getQueryKey(trpc.imports.preview, { id }, 'infinite') }, (pages) => pages && edit(pages));

  const row = trpc.imports.changeRow.useMutation({
    meta,
    onMutate: ({ position, chosen }) => {
      if (chosen !== undefined) show((pages) => withTick(pages, position, chosen));
    },
    onSuccess: (answer) => {
      const isLast = client.isMutating(changes) === 1; // ticks that are still on their way are counted already
      show((pages) => (isLast ? withSummary(withRow(pages, answer.row), answer.import) : withRow(pages, answer.row)));
    },
    onError: async (error) => {
      failed('The row was not changed')(error);
      await again();
    },
  });
  const choose = trpc.imports.chooseRows.useMutation({ meta, onError: failed('Nothing was changed') });
  const reread = trpc.imports.reread.useMutation({
    meta,
    onSuccess: again,
    onError: async (error) => {
      failed('The file was not read anew')(error);
      await again();
    },
  });
  const { mutateAsync } = row;
  return {
    change: useCallback((change: Change) => mutateAsync({ ...change, id }), [mutateAsync, id]),
    /** Several steps in their order, as "all, then none of the doubtful". */
    choose: async (...steps: { show: Show; chosen: boolean }[]) => {
      try {
        for (const step of steps) await choose.mutateAsync({ id, ...step });
      } catch {
        // a toast has said it
      }
      await again();
    },
    reread: (version: number, choices: Omit<Inputs['imports']['reread'], 'id' | 'version'>) => reread.mutate({ id, version, ...choices }),
    isReading: reread.isPending,
  };
}

/** Something is on its way: what is shown is not yet what the server has. */
export const useIsChanging = (): boolean => useIsMutating(changes) > 0;
