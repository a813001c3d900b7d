import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import { cx } from '../cx.ts';
import type { Column, Sort } from './column.ts';

export const headClass =
  'sticky top-0 z-10 border-line border-b bg-surface px-3 py-2.5 first:rounded-tl-lg first:pl-4 last:rounded-tr-lg last:pr-4';

interface HeadCellProps<Row> {
  column: Column<Row>;
  sort: Sort | null;
  onSortChange: ((sort: Sort) => void) | undefined;
}

/** The name of a column; a button where the rows can be sorted by it. */
export function HeadCell<Row>({ column, sort, onSortChange }: HeadCellProps<Row>) {
  const isSorted = sort?.by === column.id;
  const Icon = isSorted ? (sort.descending ? ArrowDown : ArrowUp) : ArrowUpDown;
  return (
    <th
      scope="col"
      aria-sort={column.isSortable ? (isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none') : undefined}
      className={cx(headClass, 'font-semibold text-ink-soft text-xs', column.align === 'end' ? 'text-right' : 'text-left')}
    >
      {column.isSortable && onSortChange ? (
        <button
          type="button"
          onClick={() => onSortChange({ by: column.id, descending: isSorted && !sort.descending })}
          className={cx(
            '-mx-1.5 inline-flex max-w-full items-center gap-1 rounded-sm px-1.5 py-0.5 hover:bg-hover hover:text-ink',
            isSorted && 'text-ink',
          )}
        >
          <span className="truncate">{column.header}</span>
          <Icon aria-hidden="true" className={cx('size-3.5 shrink-0', !isSorted && 'opacity-50')} />
        </button>
      ) : (
        column.header
      )}
    </th>
  );
}
