import { useCallback, useDeferredValue, useState } from 'react';
import { trpc } from '../../lib/trpc.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import type { Fixes } from './confirmation.ts';
import { CorrectDialog } from './correct-dialog.tsx';
import { type ImportSearch, previewInput, rowPaging } from './import-search.ts';
import type { ImportRow } from './import-words.ts';
import { RowList } from './row-list.tsx';
import type { useImport } from './use-import.ts';

interface Props {
  importId: string;
  search: ImportSearch;
  isOpen: boolean;
  isDone: boolean;
  change: ReturnType<typeof useImport>['change'];
}

/** The rows that the URL asks for, as many pages as have been scrolled to; while another filter is on its way, the rows of the last one. */
export function ImportRows({ importId, search, isOpen, isDone, change }: Props) {
  const wanted = useDeferredValue(search);
  const [{ pages }, query] = trpc.imports.preview.useSuspenseInfiniteQuery(previewInput(importId, wanted), rowPaging);
  const client = trpc.clients.get.useQuery({ id: search.client ?? '' }, { enabled: isOpen && search.client !== undefined });
  const [correcting, setCorrecting] = useState<ImportRow | null>(null);
  const quietly = useCallback((doing: Promise<unknown>) => void doing.catch(() => {}), []); // a toast has said it
  const choose = useCallback((position: number, chosen: boolean) => quietly(change({ position, chosen })), [change, quietly]);
  const confirm = useCallback((position: number, fixes: Fixes) => quietly(change({ position, fixes })), [change, quietly]);
  const rows = pages.flatMap((page) => page.rows);
  const isStale = wanted.show !== search.show;
  return (
    <div aria-busy={isStale || undefined} className={isStale ? 'opacity-60 transition-opacity delay-150' : undefined}>
      <div className="rounded-lg border border-line bg-surface shadow-sm">
        {rows.length === 0 && <EmptyState title="No row like that">Show all rows to see the whole file.</EmptyState>}
        <RowList
          rows={rows}
          mayChange={isOpen}
          isDone={isDone}
          clientName={search.client === undefined ? undefined : client.data?.name}
          onChoose={choose}
          onCorrect={setCorrecting}
          onConfirm={confirm}
        />
        <LoadMore
          shown={rows.length}
          total={pages[0]?.total ?? rows.length}
          hasMore={query.hasNextPage}
          loading={query.isFetchingNextPage}
          onLoadMore={() => void query.fetchNextPage()}
        />
      </div>
      {correcting && (
        <CorrectDialog
          key={correcting.position}
          row={correcting}
          onClose={() => setCorrecting(null)}
          onSave={(fixes) => change({ position: correcting.position, fixes })}
        />
      )}
    </div>
  );
}
