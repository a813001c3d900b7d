import { useIsMutating } from '@tanstack/react-query';
import { type Inputs, type Outputs, trpc } from '../../lib/trpc.ts';
import { sentenceFor } from '../../lib/words.ts';
import { toast } from '../../ui/toast-store.ts';
import { type ImportSearch, previewInput } from './import-search.ts';

export type Import = Outputs['imports']['preview']['import'];
type Change = Omit<Inputs['imports']['changeRow'], 'id'>;

const KEY = ['imports', 'changing'];

/** What can be done to an import that is looked through. Ticks show at once; what the server makes of a correction follows. */
export function useImport(id: string, search: ImportSearch) {
  const utils = trpc.useUtils();
  const input = previewInput(id, search);
  const failed = (message: string) => (error: unknown) => toast({ message, detail: sentenceFor(error), tone: 'bad' });
  const again = () => utils.imports.preview.invalidate({ id });

  const show = (edit: (page: Outputs['imports']['preview']) => Outputs['imports']['preview']) =>
    utils.imports.preview.setInfiniteData(input, (data) => data && { ...data, pages: data.pages.map(edit) });

  const row = trpc.imports.changeRow.useMutation({
    mutationKey: KEY,
    onMutate: ({ position, chosen }) => {
      if (chosen === undefined) return;
      show((page) => ({ ...page, rows: page.rows.map((each) => (each.position === position ? { ...each, chosen } : each)) }));
    },
    onSuccess: ({ row: changed, import: now }) =>
      show((page) => ({ ...page, import: now, rows: page.rows.map((each) => (each.position === changed.position ? changed : each)) })),
    onError: async (error) => {
      failed('The row was not changed')(error);
      await again();
    },
  });
  const choose = trpc.imports.chooseRows.useMutation({ mutationKey: KEY, onSuccess: again, onError: failed('Nothing was changed') });
  const reread = trpc.imports.reread.useMutation({
    mutationKey: KEY,
    onSuccess: again,
    onError: async (error) => {
      failed('The file was not read anew')(error);
      await again();
    },
  });
  return {
    change: (change: Change) => row.mutateAsync({ ...change, id }),
    choose: (chosen: boolean) => choose.mutate({ id, show: input.show, chosen }),
    reread: (version: number, choices: Omit<Inputs['imports']['reread'], 'id' | 'version'>) => reread.mutate({ id, version, ...choices }),
    isReading: reread.isPending,
    /** Something is on its way: what is shown is not yet what the server has. */
    isChanging: useIsMutating({ mutationKey: KEY }) > 0,
  };
}
