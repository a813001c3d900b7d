import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import { Fragment, useId, useMemo } from 'react';
import { CheckboxBox } from '../checkbox.tsx';
import { cx } from '../cx.ts';
import { type Column, type DataTableProps, type Sort, titleColumn } from './column.ts';
import { useRowKeys } from './use-row-keys.ts';
import { type SelectableRow, useSelectableRows } from './use-selectable-rows.ts';
import { useWindowed, withGaps } from './use-windowed.ts';

const ROW_HEIGHT = 41;
const cellClass = 'px-3 py-2 first:pl-4 last:pr-4';
export const rowLinkClass =
  "rounded-sm font-semibold text-ink no-underline after:absolute after:inset-0 after:content-[''] group-hover:underline underline-offset-3";

/** The table of a DataTable. The page scrolls, the head stays. */
export function Rows<Row extends object>({ isWide, ...props }: DataTableProps<Row> & { isWide: boolean }) {
  const { label, columns: all, onSelectionChange, sort = null, onSortChange, total, hasMore, rowName, rowLink } = props;
  const columns = useMemo(() => (isWide ? all : all.filter((column) => !column.isWideOnly)), [all, isWide]);
  const isSelectable = onSelectionChange !== undefined;
  const table = useSelectableRows(props, columns);
  const rows = table.getRowModel().rows;
  const keys = useRowKeys(table, isSelectable, (index) => windowed.scrollToIndex(index));
  const windowed = useWindowed(rows.length, ROW_HEIGHT, keys.body, keys.active);
  const { drawn, after } = withGaps(windowed.getVirtualItems(), windowed.options.scrollMargin, windowed.getTotalSize());
  const span = columns.length + (isSelectable ? 1 : 0);
  const title = titleColumn(columns);

  return (
    <table
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are moved through by arrow keys is a grid
      role="grid"
      aria-label={label}
      aria-rowcount={total ?? (hasMore ? -1 : rows.length + 1)}
      aria-multiselectable={isSelectable || undefined}
      onKeyDown={keys.onKeyDown}
      className="w-full table-fixed border-separate border-spacing-0 text-sm"
    >
      <colgroup>
        {isSelectable && <col className="w-12" />}
        {columns.map((column) => (
          <col key={column.id} style={{ width: column.width }} />
        ))}
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          {isSelectable && (
            <th scope="col" className="sticky top-0 z-10 rounded-tl-lg border-line border-b bg-surface px-3 py-2 pl-4 text-left">
              <CheckboxBox
                aria-label={`Select all ${rows.length} shown`}
                checked={table.getIsAllRowsSelected()}
                indeterminate={table.getIsSomeRowsSelected() && !table.getIsAllRowsSelected()}
                onChange={table.getToggleAllRowsSelectedHandler()}
                className="align-middle"
              />
            </th>
          )}
          {columns.map((column) => (
            <HeadCell key={column.id} column={column} sort={sort} onSortChange={onSortChange} />
          ))}
        </tr>
      </thead>
      <tbody
        ref={(element) => {
          keys.body.current = element;
        }}
      >
        {drawn.map(({ index, gap }) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <Fragment key={row.id}>
              {gap > 0 && <Gap height={gap} span={span} />}
              <tr
                ref={windowed.measureElement}
                data-index={index}
                tabIndex={index === keys.active ? 0 : -1}
                aria-rowindex={index + 2}
                aria-selected={isSelectable ? row.getIsSelected() : undefined}
                onFocus={() => keys.setActive(index)}
                className="group relative -outline-offset-2 hover:bg-hover/60 aria-selected:bg-primary-wash [&:not(:last-child)>td]:border-b"
              >
                {isSelectable && (
                  <td className={cx(cellClass, 'border-line')}>
                    <SelectBox row={row} name={rowName?.(row.original) ?? `row ${index + 1}`} />
                  </td>
                )}
                {row.getAllCells().map((cell, at) => {
                  const column = columns[at];
                  const content = <table.FlexRender cell={cell} />;
                  return (
                    <td
                      key={cell.id}
                      className={cx(
                        cellClass,
                        'border-line',
                        column?.align === 'end' && 'tabular text-right',
                        column !== title && 'truncate',
                      )}
                    >
                      {rowLink && column === title
                        ? rowLink(row.original, { 'data-row-link': true, tabIndex: -1, className: rowLinkClass, children: content })
                        : content}
                    </td>
                  );
                })}
              </tr>
            </Fragment>
          );
        })}
        {after > 0 && <Gap height={after} span={span} />}
      </tbody>
    </table>
  );
}

/** Space of the rows that are not drawn. */
const Gap = ({ height, span }: { height: number; span: number }) => (
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row of nothing takes no focus
  <tr aria-hidden="true">
    <td colSpan={span} style={{ height, padding: 0 }} />
  </tr>
);

/** Above the row's link, with a hit area of its own. A click with shift selects the rows in between. */
export function SelectBox<Row extends object>({ row, name }: { row: SelectableRow<Row>; name: string }) {
  const id = useId();
  return (
    <label htmlFor={id} className="relative z-1 -m-2.5 inline-grid place-items-center p-2.5 align-middle">
      <CheckboxBox
        id={id}
        aria-label={`Select ${name}`}
        tabIndex={-1}
        checked={row.getIsSelected()}
        disabled={!row.getCanSelect()}
        onChange={row.getToggleSelectedHandler()}
      />
    </label>
  );
}

function HeadCell<Row>({
  column,
  sort,
  onSortChange,
}: {
  column: Column<Row>;
  sort: Sort | null;
  onSortChange: ((sort: Sort) => void) | undefined;
}) {
  const isSorted = sort?.by === column.id;
  const isEnd = column.align === 'end';
  const Icon = isSorted ? (sort.descending ? ArrowDown : ArrowUp) : ArrowUpDown;
  return (
    <th
      scope="col"
      aria-sort={column.isSortable ? (isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none') : undefined}
      className={cx(
        'sticky top-0 z-10 border-line border-b bg-surface px-3 py-2.5 font-semibold text-ink-soft text-xs first:rounded-tl-lg first:pl-4 last:rounded-tr-lg last:pr-4',
        isEnd ? 'text-right' : 'text-left',
      )}
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
