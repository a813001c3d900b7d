import { FlexRender } from '@tanstack/react-table';
import { memo } from 'react';
import { cx } from '../cx.ts';
import { type Column, type DataTableProps, titleColumn } from './column.ts';
import { SelectBox } from './select-box.tsx';
import type { SelectableRow } from './use-selectable-rows.ts';

const cellClass = 'border-line px-3 py-2 first:pl-4 last:pr-4';

/** The link of a row covers all of it. */
export const rowLinkClass =
  "rounded-sm font-semibold text-ink no-underline after:absolute after:inset-0 after:content-[''] group-hover:underline underline-offset-3";

export interface DrawnRowProps<Row extends object> {
  row: SelectableRow<Row>;
  index: number;
  columns: readonly Column<Row>[];
  isSelectable: boolean;
  isSelected: boolean;
  isActive: boolean;
  rowLink: DataTableProps<Row>['rowLink'];
  rowName: DataTableProps<Row>['rowName'];
  onActive: (index: number) => void;
  measure: (element: Element | null) => void;
}

function Row<Row extends object>({
  row,
  index,
  columns,
  isSelectable,
  isSelected,
  isActive,
  rowLink,
  rowName,
  onActive,
  measure,
}: DrawnRowProps<Row>) {
  const title = titleColumn(columns);
  return (
    <tr
      ref={measure}
      data-index={index}
      tabIndex={isActive ? 0 : -1}
      aria-rowindex={index + 2}
      aria-selected={isSelectable ? isSelected : undefined}
      onFocus={() => onActive(index)}
      className="group relative -outline-offset-2 hover:bg-hover/60 aria-selected:bg-primary-wash [&:not(:last-child)>td]:border-b"
    >
      {isSelectable && (
        <td className={cellClass}>
          <SelectBox row={row} isSelected={isSelected} name={rowName?.(row.original) ?? `row ${index + 1}`} />
        </td>
      )}
      {row.getAllCells().map((cell, at) => {
        const column = columns[at];
        const content = <FlexRender cell={cell} />;
        return (
          <td key={cell.id} className={cx(cellClass, column?.align === 'end' && 'tabular text-right', column !== title && 'truncate')}>
            {rowLink && column === title
              ? rowLink(row.original, { 'data-row-link': true, tabIndex: -1, className: rowLinkClass, children: content })
              : content}
          </td>
        );
      })}
    </tr>
  );
}

/** Drawn anew only when something of it changes: scrolling draws the rows that come, and no other. */
export const TableRow = memo(Row) as typeof Row; // memo forgets that the component is generic
