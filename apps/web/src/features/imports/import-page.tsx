import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useCallback, useState } from 'react';
import { trpc } from '../../lib/trpc.ts';
import { sentenceFor } from '../../lib/words.ts';
import { Button } from '../../ui/button.tsx';
import { linkClass } from '../../ui/link-class.ts';
import { LoadMore } from '../../ui/load-more.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { toast } from '../../ui/toast-store.ts';
import { ColumnsPanel } from './columns-panel.tsx';
import { CommitPanel, type QuickCreate } from './commit-panel.tsx';
import { CorrectDialog } from './correct-dialog.tsx';
import { DonePanel } from './done-panel.tsx';
import { type ImportSearch, previewInput, rowPaging } from './import-search.ts';
import type { ImportRow } from './import-words.ts';
import { RowCard } from './row-card.tsx';
import { type Import, useImport } from './use-import.ts';
import { ZonePanel } from './zone-panel.tsx';

interface Props {
  importId: string;
  search: ImportSearch;
  QuickCreate: QuickCreate;
  /** Draws the page around it, with the import's name and state. */
  page: (batch: Import, content: ReactNode) => ReactNode;
}

/** A list that was brought in: how it is read, every row beside what it says, and the step that makes gigs of it. */
export function ImportPage({ importId, search, QuickCreate, page }: Props) {
  const [{ pages }, query] = trpc.imports.preview.useSuspenseInfiniteQuery(previewInput(importId, search), rowPaging);
  const actions = useImport(importId, search);
  const [correcting, setCorrecting] = useState<ImportRow | null>(null);
  const [first] = pages;
  const { change } = actions;
  const choose = useCallback((position: number, chosen: boolean) => void change({ position, chosen }).catch(() => {}), [change]); // said by a toast
  if (!first) return null;
  const { import: batch, readAs, sameFile, total } = first;
  const isOpen = batch.state === 'preview';
  const rows = pages.flatMap((each) => each.rows);
  return page(
    batch,
    <>
      {isOpen && sameFile && (
        <Notice title="This file was brought in before">
          Rows that are gigs already are marked and not imported twice.{' '}
          <Link to="/imports/$importId" params={{ importId: sameFile.id }} className={linkClass}>
            See the other import
          </Link>
        </Notice>
      )}
      {!isOpen && <DonePanel batch={batch} />}
      {isOpen && readAs.kind === 'csv' && (
        <ColumnsPanel readAs={readAs} busy={actions.isReading} onChange={(mapping) => actions.reread(batch.version, { mapping })} />
      )}
      {isOpen && readAs.kind === 'ics' && (
        <ZonePanel readAs={readAs} busy={actions.isReading} onChange={(timeZone) => actions.reread(batch.version, { timeZone })} />
      )}
      {isOpen && <CommitPanel batch={batch} isChanging={actions.isChanging} QuickCreate={QuickCreate} />}
      <section aria-label="Rows" className="grid gap-3">
        <div className="flex flex-wrap items-end justify-between gap-3">
          <RowFilter batch={batch} search={search} />
          {isOpen && (
            <div className="flex flex-wrap gap-2">
              <Button size="sm" onClick={() => actions.choose(true)}>
                Choose all shown
              </Button>
              <Button size="sm" onClick={() => actions.choose(false)}>
                Choose none shown
              </Button>
            </div>
          )}
        </div>
        <div className="rounded-lg border border-line bg-surface shadow-sm">
          {rows.length === 0 && <p className="px-4 py-8 text-center text-ink-soft text-sm">No row like that.</p>}
          <ul>
            {rows.map((row) => (
              <RowCard key={row.position} row={row} mayChange={isOpen} isDone={!isOpen} onChoose={choose} onCorrect={setCorrecting} />
            ))}
          </ul>
          <LoadMore
            shown={rows.length}
            total={total}
            hasMore={query.hasNextPage}
            loading={query.isFetchingNextPage}
            onLoadMore={() => void query.fetchNextPage()}
          />
        </div>
      </section>
      {correcting && (
        <CorrectDialog
          key={correcting.position}
          row={correcting}
          onClose={() => setCorrecting(null)}
          onSave={(fixes) => actions.change({ position: correcting.position, fixes })}
        />
      )}
    </>,
  );
}

const filterWords = { all: 'All rows', doubts: 'With doubts', new: 'New', duplicate: 'Here already', unreadable: 'Not readable' } as const;

function RowFilter({ batch, search }: { batch: Import; search: ImportSearch }) {
  const navigate = useNavigate({ from: '/imports/$importId' });
  const { counts } = batch;
  const sizes = {
    all: counts.rows,
    doubts: counts.withDoubts,
    new: counts.new,
    duplicate: counts.duplicate,
    unreadable: counts.unreadable,
  };
  const filters = ['all', 'doubts', 'new', 'duplicate', 'unreadable'] as const;
  return (
    <Select
      label="Show"
      className="w-52"
      value={search.show ?? 'all'}
      options={filters.map((value) => ({ value, label: `${filterWords[value]} (${sizes[value]})` }))}
      onChange={(show) => void navigate({ search: show === 'all' ? {} : { show }, replace: true })}
    />
  );
}

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
