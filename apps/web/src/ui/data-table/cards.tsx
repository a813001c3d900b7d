import { Fragment } from 'react';
import { cx } from '../cx.ts';
import { type Column, type DataTableProps, titleColumn } from './column.ts';
import { rowLinkClass, SelectBox } from './rows.tsx';
import { useRowKeys } from './use-row-keys.ts';
import { useSelectableRows } from './use-selectable-rows.ts';
import { useWindowed, withGaps } from './use-windowed.ts';

const CARD_HEIGHT = 92;

/** The list of a DataTable on a phone: title and figure, status, and the other columns as lines. */
export function Cards<Row extends object>(props: DataTableProps<Row>) {
  const { label, columns, onSelectionChange, rowLink, rowName } = props;
  const isSelectable = onSelectionChange !== undefined;
  const table = useSelectableRows(props, columns);
  const rows = table.getRowModel().rows;
  const keys = useRowKeys(table, isSelectable, (index) => windowed.scrollToIndex(index));
  const windowed = useWindowed(rows.length, CARD_HEIGHT, keys.body, keys.active);
  const { drawn, after } = withGaps(windowed.getVirtualItems(), windowed.options.scrollMargin, windowed.getTotalSize());

  const title = titleColumn(columns);
  const at = (place: Column<Row>['onCard']) => columns.filter((column) => column !== title && (column.onCard ?? 'detail') === place);
  const [figure] = at('figure');
  const [status] = at('status');

  return (
    <ul
      aria-label={label}
      onKeyDown={keys.onKeyDown}
      ref={(element) => {
        keys.body.current = element;
      }}
    >
      {drawn.map(({ index, gap }) => {
        const row = rows[index];
        if (!row) return null;
        const heading = title?.cell(row.original);
        return (
          <Fragment key={row.id}>
            {gap > 0 && <li aria-hidden="true" style={{ height: gap }} />}
            <li
              ref={windowed.measureElement}
              data-index={index}
              tabIndex={index === keys.active ? 0 : -1}
              onFocus={() => keys.setActive(index)}
              className={cx(
                'group relative flex gap-3 border-line border-b px-4 py-3 text-sm -outline-offset-2 last:border-b-0',
                row.getIsSelected() && 'bg-primary-wash',
              )}
            >
              {isSelectable && <SelectBox row={row} name={rowName?.(row.original) ?? `item ${index + 1}`} />}
              <div className="min-w-0 flex-1">
                <div className="flex items-baseline justify-between gap-3">
                  <div className="min-w-0 break-words font-semibold">
                    {rowLink
                      ? rowLink(row.original, { 'data-row-link': true, tabIndex: -1, className: rowLinkClass, children: heading })
                      : heading}
                  </div>
                  {figure && <div className="tabular shrink-0 font-semibold">{figure.cell(row.original)}</div>}
                </div>
                <div className="mt-1 flex items-start justify-between gap-3">
                  <div className="flex min-w-0 flex-wrap gap-x-2 text-ink-soft">
                    {filled(at('detail'), row.original).map(({ column, content }) => (
                      <span
                        key={column.id}
                        className="min-w-0 break-words not-last:after:ml-2 not-last:after:text-ink-faint not-last:after:content-['·']"
                      >
                        <span className="sr-only">{column.header}: </span>
                        {content}
                      </span>
                    ))}
                  </div>
                  {status && <div className="shrink-0">{status.cell(row.original)}</div>}
                </div>
              </div>
            </li>
          </Fragment>
        );
      })}
      {after > 0 && <li aria-hidden="true" style={{ height: after }} />}
    </ul>
  );
}

/** A column that says nothing of this row takes no place on its card. */
const filled = <Row,>(columns: readonly Column<Row>[], row: Row) =>
  columns
    .map((column) => ({ column, content: column.cell(row) }))
    .filter(({ content }) => content !== null && content !== undefined && content !== false && content !== '');
