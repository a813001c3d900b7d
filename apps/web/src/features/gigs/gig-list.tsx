import { Link, useNavigate } from '@tanstack/react-router';
import { FileText, Pencil } from 'lucide-react';
import { type ReactNode, useDeferredValue, useRef, useState } from 'react';
import { formatMoney } from '../../lib/format.ts';
import { newId } from '../../lib/new-id.ts';
import { carryOutWaiting, useRemovals } from '../../lib/removals.ts';
import { present } from '../../lib/search-params.ts';
import { useMay } from '../../lib/session.ts';
import { type Outputs, trpc } from '../../lib/trpc.ts';
import { sentenceFor } from '../../lib/words.ts';
import { Button } from '../../ui/button.tsx';
import type { Sort } from '../../ui/data-table/column.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { SelectionBar } from '../../ui/data-table/selection-bar.tsx';
import { useLocale } from '../../ui/locale.tsx';
import { toast } from '../../ui/toast-store.ts';
import { BulkEdit } from './bulk-edit.tsx';
import { gigColumns } from './gig-columns.tsx';
import { type GigSearch, listInput, paging } from './gig-search.ts';

const none: ReadonlySet<string> = new Set();

/** The gigs of the URL's filters, what their fees come to, and what can be done with many at once. */
export function GigList({ search, empty }: { search: GigSearch; empty: ReactNode }) {
  const wanted = useDeferredValue(search);
  const [{ pages }, query] = trpc.gigs.list.useSuspenseInfiniteQuery(listInput(wanted), paging);
  const [selected, setSelected] = useState(none);
  const [isEditing, setEditing] = useState(false);
  const { locale } = useLocale();
  const mayWrite = useMay('records.write');
  const navigate = useNavigate({ from: '/gigs/' });
  const invoice = useInvoicing();
  const leaving = useRemovals();
  const all = pages.flatMap((page) => page.gigs);
  const gigs = all.filter(({ id }) => !leaving.has(id));
  const { total, fees } = without(
    pages[0],
    all.filter(({ id }) => leaving.has(id)),
  );
  const chosen = gigs.filter(({ id }) => selected.has(id));
  const sort: Sort = { by: search.sort ?? 'date', descending: search.dir !== 'asc' };
  const sortBy = ({ by, descending }: Sort) =>
    void navigate({
      search: (before) =>
        present({
          ...before,
          sort: by === 'title' || by === 'client' || by === 'fee' ? by : undefined,
          dir: descending ? undefined : ('asc' as const),
        }),
      replace: true,
    });
  return (
    <div className="grid gap-2">
      {total > 0 && (
        <p className="text-ink-soft text-sm">
          Fees <span className="tabular font-semibold text-ink">{fees.map((fee) => formatMoney(fee, locale)).join(' and ')}</span>
        </p>
      )}
      <DataTable
        label="Gigs"
        columns={gigColumns}
        rows={gigs}
        rowId={(gig) => gig.id}
        rowName={(gig) => gig.title}
        rowLink={(gig, link) => <Link to="/gigs/$gigId" params={{ gigId: gig.id }} {...link} />}
        {...(mayWrite && { selection: selected, onSelectionChange: setSelected })}
        sort={sort}
        onSortChange={sortBy}
        total={total}
        hasMore={query.hasNextPage}
        loadingMore={query.isFetchingNextPage}
        onLoadMore={() => void query.fetchNextPage()}
        stale={wanted !== search}
        empty={empty}
      />
      <SelectionBar count={chosen.length} onClear={() => setSelected(none)}>
        <Button icon={<Pencil aria-hidden="true" />} onClick={() => setEditing(true)}>
          Edit
        </Button>
        <Button
          look="primary"
          icon={<FileText aria-hidden="true" />}
          busy={invoice.isPending}
          onClick={() => invoice.run(chosen.map(({ id }) => id))}
        >
          Invoice
        </Button>
      </SelectionBar>
      {isEditing && <BulkEdit gigs={chosen} onClose={() => setEditing(false)} onDone={() => setSelected(none)} />}
    </div>
  );
}

type Gigs = Outputs['gigs']['list'];

/** The server's figures less what is on its way out, so that they add up to what is shown. */
function without(page: Gigs | undefined, gone: Gigs['gigs']) {
  const fees = (page?.fees ?? []).map(({ minor, currency }) => {
    const lost = gone.filter(({ fee }) => fee.currency === currency).reduce((sum, { fee }) => sum + BigInt(fee.minor), 0n);
    return { minor: String(BigInt(minor) - lost), currency };
  });
  return { total: (page?.total ?? 0) - gone.length, fees };
}

/** A draft invoice of the chosen gigs; a refusal says which gig is in the way. */
export function useInvoicing() {
  const navigate = useNavigate();
  const utils = trpc.useUtils();
  const ids = useRef(new Map<string, string>()); // one for each wish: sent twice it makes one draft, and other gigs make another
  const draft = trpc.invoices.draftFromGigs.useMutation({
    onSuccess: async ({ id: invoiceId }) => {
      ids.current.clear();
      await navigate({ to: '/invoices/$invoiceId', params: { invoiceId } });
      await Promise.all([utils.gigs.invalidate(), utils.invoices.invalidate(), utils.home.invalidate()]);
    },
    onError: (error) => {
      toast({ message: 'No invoice was made', detail: sentenceFor(error), tone: 'bad' });
    },
  });
  const run = async (gigIds: string[]) => {
    if (!(await carryOutWaiting())) return; // what is on its way out is not charged: neither a gig nor an expense
    const wish = gigIds.toSorted().join(' ');
    const id = ids.current.get(wish) ?? newId<'invoice'>();
    ids.current.set(wish, id);
    draft.mutate({ id, gigIds });
  };
  return { run: (gigIds: string[]) => void run(gigIds), isPending: draft.isPending };
}
