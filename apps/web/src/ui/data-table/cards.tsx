import { Fragment } from 'react';
import { RowCard } from './card.tsx';
import type { DataTableProps } from './column.ts';
import { useRowKeys } from './use-row-keys.ts';
import { useSelectableRows } from './use-selectable-rows.ts';
import { useWindowed, withGaps } from './use-windowed.ts';

const CARD_HEIGHT = 92;

/** The list of a DataTable on a phone. */
export function Cards<Row extends object>(props: DataTableProps<Row>) {
  const { label, columns, selection, onSelectionChange, rowLink, rowName } = props;
  const isSelectable = onSelectionChange !== undefined;
  const table = useSelectableRows(props, columns);
  const rows = table.getRowModel().rows;
  const keys = useRowKeys(table, isSelectable, (index) => windowed.scrollToIndex(index));
  const windowed = useWindowed(rows.length, CARD_HEIGHT, keys.body, keys.active);
  const { drawn, after } = withGaps(windowed.getVirtualItems(), windowed.options.scrollMargin, windowed.getTotalSize());
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
        const isSelected = selection?.has(row.id) ?? false;
        return (
          <Fragment key={row.id}>
            {gap > 0 && <li aria-hidden="true" style={{ height: gap }} />}
            <RowCard
              {...{ row, index, columns, isSelectable, isSelected, rowLink, rowName }}
              isActive={index === keys.active}
              onActive={keys.setActive}
              measure={windowed.measureElement}
            />
          </Fragment>
        );
      })}
      {after > 0 && <li aria-hidden="true" style={{ height: after }} />}
    </ul>
  );
}
