import { useMemo, useState } from 'react';
import { Amount } from '../ui/amount.tsx';
import { Button } from '../ui/button.tsx';
import type { Column, Sort } from '../ui/data-table/column.ts';
import { DataTable } from '../ui/data-table/data-table.tsx';
import { SelectionBar } from '../ui/data-table/selection-bar.tsx';
import { Day } from '../ui/day.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Status, type Tone } from '../ui/status.tsx';
import { Exhibit } from './exhibit.tsx';

interface Gig {
  readonly id: string;
  readonly title: string;
  readonly client: string;
  readonly venue: string;
  readonly date: string;
  readonly fee: { minor: string; currency: string };
  readonly status: { tone: Tone; word: string };
}

const titles = [
  'Wedding, evening set',
  'Tuesday teaching',
  'Panto pit, two shows',
  'Studio session for Zoë',
  'Residency at the Blue Note with a name that is rather long',
];
const clients = ['The Royal Oak', 'St Mary’s School', 'Malvern Theatres', 'Zoë Müller Quartet', 'Filharmonia Łódzka'];
const states: { tone: Tone; word: string }[] = [
  { tone: 'plain', word: 'Draft' },
  { tone: 'note', word: 'Confirmed' },
  { tone: 'good', word: 'Completed' },
  { tone: 'over', word: 'Cancelled' },
];

const pick = <T,>(list: readonly T[], index: number, fallback: T): T => list[index % list.length] ?? fallback;

const gigs: readonly Gig[] = Array.from({ length: 5000 }, (_, index) => ({
  id: `gig-${index}`,
  title: pick(titles, index, ''),
  client: pick(clients, index * 7 + 3, ''),
  venue: pick(['Pershore', 'Worcester', 'Malvern', 'London'], index * 3, ''),
  date: `2026-${String((index % 12) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`,
  fee: { minor: String(((index * 7919) % 90_000) + 4500), currency: 'GBP' },
  status: pick(states, index * 5, { tone: 'plain', word: 'Draft' }),
}));

const columns: readonly Column<Gig>[] = [
  { id: 'title', header: 'Gig', cell: (gig) => gig.title, isSortable: true, onCard: 'title' },
  { id: 'client', header: 'Client', cell: (gig) => gig.client, width: '12rem' },
  { id: 'venue', header: 'Venue', cell: (gig) => gig.venue, width: '8rem', isWideOnly: true },
  { id: 'date', header: 'Date', cell: (gig) => <Day date={gig.date} />, width: '8rem', isSortable: true },
  {
    id: 'status',
    header: 'Status',
    cell: (gig) => <Status tone={gig.status.tone}>{gig.status.word}</Status>,
    width: '8.5rem',
    onCard: 'status',
  },
  { id: 'fee', header: 'Fee', cell: (gig) => <Amount money={gig.fee} />, width: '7rem', align: 'end', onCard: 'figure', isSortable: true },
];

export function TableExhibit() {
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set(['gig-1', 'gig-2']));
  const [sort, setSort] = useState<Sort>({ by: 'date', descending: true });
  const [shown, setShown] = useState(5000);
  const rows = useMemo(() => gigs.slice(0, shown), [shown]);
  return (
    <Exhibit title="Table: 5,000 rows">
      <div className="flex gap-2">
        <Button size="sm" onClick={() => setShown(shown === 0 ? 5000 : 0)}>
          {shown === 0 ? 'Fill' : 'Empty'} the table
        </Button>
        <Button size="sm" onClick={() => setShown(12)}>
          Twelve rows
        </Button>
      </div>
      <DataTable
        label="Gigs"
        columns={columns}
        rows={rows}
        rowId={(gig) => gig.id}
        rowName={(gig) => gig.title}
        rowLink={(gig, link) => <a href={`#${gig.id}`} {...link} />}
        selection={selection}
        onSelectionChange={setSelection}
        sort={sort}
        onSortChange={setSort}
        total={5000}
        empty={
          <EmptyState title="No gigs yet" actions={<Button look="primary">Add your first gig</Button>}>
            Add one, or import your calendar.
          </EmptyState>
        }
      />
      <SelectionBar count={selection.size} onClear={() => setSelection(new Set())}>
        <Button size="sm">Edit</Button>
        <Button size="sm" look="primary">
          Invoice
        </Button>
      </SelectionBar>
    </Exhibit>
  );
}
