import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { present } from '../../lib/search-params.ts';
import { useMay } from '../../lib/session.ts';
import { trpc } from '../../lib/trpc.ts';
import { linkClass } from '../../ui/link-class.ts';
import { Notice } from '../../ui/notice.tsx';
import { ChooseRows } from './choose-rows.tsx';
import { ColumnsPanel } from './columns-panel.tsx';
import { CommitBar, type QuickCreate } from './commit-bar.tsx';
import { DonePanel } from './done-panel.tsx';
import { ImportRows } from './import-rows.tsx';
import { type ImportSearch, previewInput, rowPaging } from './import-search.ts';
import { ShowFilter } from './show-filter.tsx';
import { type Import, useImport, useIsChanging } from './use-import.ts';
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
  const [{ pages }] = trpc.imports.preview.useSuspenseInfiniteQuery(previewInput(importId, search), rowPaging);
  const { change, choose, reread, isReading } = useImport(importId);
  const isChanging = useIsChanging();
  const navigate = useNavigate({ from: '/imports/$importId' });
  const mayWrite = useMay('records.write');
  const [first] = pages;
  if (!first) return null;
  const { import: batch, readAs, sameFile } = first;
  const isOpen = batch.state === 'preview' && mayWrite;
  const show = search.show ?? 'all';
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
      {batch.state !== 'preview' && <DonePanel batch={batch} />}
      {isOpen && readAs.kind === 'csv' && (
        <ColumnsPanel readAs={readAs} busy={isReading} onChange={(mapping) => reread(batch.version, { mapping })} />
      )}
      {isOpen && readAs.kind === 'ics' && (
        <ZonePanel readAs={readAs} busy={isReading} onChange={(timeZone) => reread(batch.version, { timeZone })} />
      )}
      <section aria-label="Rows" className="grid gap-2">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <ShowFilter id={batch.id} show={show} counts={batch.counts} />
          {isOpen && <ChooseRows show={show} busy={isChanging} choose={choose} />}
        </div>
        <ImportRows importId={importId} search={search} isOpen={isOpen} isDone={batch.state !== 'preview'} change={change} />
      </section>
      {isOpen && (
        <CommitBar
          batch={batch}
          clientId={search.client ?? null}
          onClient={(id) => void navigate({ search: (before) => present({ ...before, client: id ?? undefined }), replace: true })}
          QuickCreate={QuickCreate}
        />
      )}
    </>,
  );
}
