import { Fragment, useMemo } from 'react';
import { CheckboxBox } from '../checkbox.tsx';
import { cx } from '../cx.ts';
import type { DataTableProps } from './column.ts';
import { HeadCell, headClass } from './head-cell.tsx';
import { TableRow } from './table-row.tsx';
import { useRowKeys } from './use-row-keys.ts';
import { selectedAmong, useSelectableRows } from './use-selectable-rows.ts';
import { useWindowed, withGaps } from './use-windowed.ts';

const ROW_HEIGHT = 41;

/** The table of a DataTable. The page scrolls, the head stays. */
export function Rows<Row extends object>({ isWide, ...props }: DataTableProps<Row> & { isWide: boolean }) {
  const { label, columns: all, selection, onSelectionChange, sort = null, onSortChange, total, hasMore, rowName, rowLink } = props;
  const columns = useMemo(() => (isWide ? all : all.filter((column) => !column.isWideOnly)), [all, isWide]);
  const isSelectable = onSelectionChange !== undefined;
  const table = useSelectableRows(props, columns);
  const rows = table.getRowModel().rows;
  const keys = useRowKeys(table, isSelectable, (index) => windowed.scrollToIndex(index));
  const windowed = useWindowed(rows.length, ROW_HEIGHT, keys.body, keys.active);
  const { drawn, after } = withGaps(windowed.getVirtualItems(), windowed.options.scrollMargin, windowed.getTotalSize());
  const span = columns.length + (isSelectable ? 1 : 0);
  const selected = useMemo(() => selectedAmong(rows, selection), [rows, selection]);

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
            <th scope="col" className={cx(headClass, 'text-left')}>
              <CheckboxBox
                aria-label={`Select all ${rows.length} shown`}
                checked={selected === 'all'}
                indeterminate={selected === 'some'}
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
          const isSelected = selection?.has(row.id) ?? false;
          return (
            <Fragment key={row.id}>
              {gap > 0 && <Gap height={gap} span={span} />}
              <TableRow
                {...{ row, index, columns, isSelectable, isSelected, rowLink, rowName }}
                isActive={index === keys.active}
                onActive={keys.setActive}
                measure={windowed.measureElement}
              />
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
