import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import type { Column, Sort } from './column.ts';
import { DataTable } from './data-table.tsx';
import { nextRow } from './use-row-keys.ts';
import { withGaps } from './use-windowed.ts';

interface Gig {
  id: string;
  title: string;
}

const gigs: Gig[] = Array.from({ length: 6 }, (_, index) => ({ id: `gig-${index}`, title: `Gig ${index}` }));
const columns: Column<Gig>[] = [{ id: 'title', header: 'Gig', cell: (gig) => gig.title, isSortable: true }];

function Table({ rows = gigs, opened = [] as string[], sorts = [] as Sort[] }) {
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set());
  return (
    <>
      <DataTable
        label="Gigs"
        columns={columns}
        rows={rows}
        rowId={(gig) => gig.id}
        rowName={(gig) => gig.title}
        rowLink={(gig, link) => (
          <a
            href={`#${gig.id}`}
            onClick={(event) => {
              event.preventDefault();
              opened.push(gig.id);
            }}
            {...link}
          />
        )}
        selection={selection}
        onSelectionChange={setSelection}
        sort={{ by: 'title', descending: false }}
        onSortChange={(sort) => sorts.push(sort)}
        empty={<p>No gigs yet</p>}
      />
      <output aria-label="chosen">{[...selection].toSorted().join(' ')}</output>
    </>
  );
}

const row = (index: number) => screen.getByText(`Gig ${index}`).closest('tr') as HTMLElement; /* every gig is shown in a row */
const box = (index: number) => screen.getByRole('checkbox', { name: `Select Gig ${index}` });
const chosen = () => screen.getByRole('status', { name: 'chosen' }).textContent;
const press = (key: string, more: object = {}) => fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });

describe('a table', () => {
  it('is one stop for the tab key, and is moved through by the arrows', () => {
    render(<Table />);
    expect(gigs.filter((_, index) => row(index).tabIndex === 0)).toHaveLength(1);
    row(0).focus();
    press('ArrowDown');
    press('ArrowDown');
    expect(document.activeElement).toBe(row(2));
    press('End');
    expect(document.activeElement).toBe(row(5));
    press('ArrowDown');
    expect(document.activeElement).toBe(row(5));
    press('Home');
    expect(document.activeElement).toBe(row(0));
  });

  it('opens a row by enter', () => {
    const opened: string[] = [];
    render(<Table opened={opened} />);
    row(0).focus();
    press('ArrowDown');
    press('Enter');
    expect(opened).toEqual(['gig-1']);
  });

  it('selects by space, and several by shift and the arrows', () => {
    render(<Table />);
    row(1).focus();
    press(' ');
    expect(chosen()).toBe('gig-1');
    press('ArrowDown', { shiftKey: true });
    press('ArrowDown', { shiftKey: true });
    expect(chosen()).toBe('gig-1 gig-2 gig-3');
    press('Escape');
    expect(chosen()).toBe('');
  });

  it('selects everything between two clicks when the second is with shift', () => {
    render(<Table />);
    fireEvent.click(box(1));
    fireEvent.click(box(4), { shiftKey: true });
    expect(chosen()).toBe('gig-1 gig-2 gig-3 gig-4');
  });

  it('selects all that is shown, and none', () => {
    render(<Table />);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Select all 6 shown' }));
    expect(chosen()?.split(' ')).toHaveLength(6);
    row(0).focus();
    press('a', { ctrlKey: true });
    expect(chosen()?.split(' ')).toHaveLength(6);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Select all 6 shown' }));
    expect(chosen()).toBe('');
  });

  it('asks for the other direction when it is sorted by the column already', () => {
    const sorts: Sort[] = [];
    render(<Table sorts={sorts} />);
    expect(screen.getByRole('columnheader', { name: 'Gig' }).getAttribute('aria-sort')).toBe('ascending');
    fireEvent.click(screen.getByRole('button', { name: 'Gig' }));
    expect(sorts).toEqual([{ by: 'title', descending: true }]);
  });

  it('says what to do first when there is nothing', () => {
    render(<Table rows={[]} />);
    expect(screen.getByText('No gigs yet')).toBeTruthy();
    expect(screen.queryByRole('grid')).toBeNull();
  });
});

describe('moving through rows', () => {
  it('stays within them', () => {
    expect(nextRow('ArrowUp', 0, 5)).toBe(0);
    expect(nextRow('PageDown', 2, 5)).toBe(4);
    expect(nextRow('ArrowDown', 0, 0)).toBeNull();
    expect(nextRow('x', 0, 5)).toBeNull();
  });
});

describe('rows that are not drawn', () => {
  it('keep their space, so that the page keeps its length', () => {
    const items = [0, 7, 8].map((index) => ({ index, start: 200 + index * 40, end: 240 + index * 40 }));
    const { drawn, after } = withGaps(items, 200, 400);
    expect(drawn).toEqual([
      { index: 0, gap: 0 },
      { index: 7, gap: 240 },
      { index: 8, gap: 0 },
    ]);
    expect(drawn.reduce((sum, one) => sum + one.gap + 40, 0) + after).toBe(400);
  });
});
