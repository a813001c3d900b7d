import { type RowSelectionState, rowSelectionFeature, tableFeatures, useTable } from '@tanstack/react-table';
import { useMemo } from 'react';
import type { Column, DataTableProps } from './column.ts';

const features = tableFeatures({ rowSelectionFeature });

const NOTHING: ReadonlySet<string> = new Set();

/** The row model and the selection (with shift for a range) of TanStack Table, spoken to in sets of ids. */
export function useSelectableRows<Row extends object>(
  { rows, rowId, selection = NOTHING, onSelectionChange }: Pick<DataTableProps<Row>, 'rows' | 'rowId' | 'selection' | 'onSelectionChange'>,
  columns: readonly Column<Row>[],
) {
  const rowSelection = useMemo(() => Object.fromEntries([...selection].map((id): [string, true] => [id, true])), [selection]);
  const definitions = useMemo(
    () =>
      columns.map((column) => ({
        id: column.id,
        header: column.header,
        cell: (context: { row: { original: Row } }) => column.cell(context.row.original),
      })),
    [columns],
  );
  return useTable({
    features,
    columns: definitions,
    data: rows,
    getRowId: rowId,
    state: { rowSelection },
    enableRowSelection: onSelectionChange !== undefined,
    onRowSelectionChange: (update: RowSelectionState | ((before: RowSelectionState) => RowSelectionState)) => {
      const next = typeof update === 'function' ? update(rowSelection) : update;
      onSelectionChange?.(new Set(Object.keys(next)));
    },
  });
}

export type SelectableTable<Row extends object> = ReturnType<typeof useSelectableRows<Row>>;
export type SelectableRow<Row extends object> = ReturnType<SelectableTable<Row>['getRowModel']>['rows'][number];

/** How many of the shown rows are selected, as the box in the head says it. */
export function selectedAmong(rows: readonly { readonly id: string }[], selection: ReadonlySet<string> = NOTHING): 'all' | 'some' | 'none' {
  if (selection.size === 0 || rows.length === 0) return 'none';
  if (rows.every((row) => selection.has(row.id))) return 'all';
  return rows.some((row) => selection.has(row.id)) ? 'some' : 'none';
}
