import { memo } from 'react';
import { cx } from '../cx.ts';
import { type Column, titleColumn } from './column.ts';
import { SelectBox } from './select-box.tsx';
import { type DrawnRowProps, rowLinkClass } from './table-row.tsx';

/** One record on a phone: title and figure, status, and the other columns as a line of details. */
function Card<Row extends object>({
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
  const at = (place: Column<Row>['onCard']) => columns.filter((column) => column !== title && (column.onCard ?? 'detail') === place);
  const [figure] = at('figure');
  const [status] = at('status');
  const heading = title?.cell(row.original);
  return (
    <li
      ref={measure}
      data-index={index}
      tabIndex={isActive ? 0 : -1}
      onFocus={() => onActive(index)}
      className={cx(
        'group relative flex gap-3 border-line border-b px-4 py-3 text-sm -outline-offset-2 last:border-b-0',
        isSelected && 'bg-primary-wash',
      )}
    >
      {isSelectable && <SelectBox row={row} isSelected={isSelected} name={rowName?.(row.original) ?? `item ${index + 1}`} />}
      <div className="min-w-0 flex-1">
        <div className="flex items-baseline justify-between gap-3">
          <div className="min-w-0 font-semibold [overflow-wrap:anywhere]">
            {rowLink ? rowLink(row.original, { 'data-row-link': true, tabIndex: -1, className: rowLinkClass, children: heading }) : heading}
          </div>
          {figure && <div className="tabular shrink-0 font-semibold">{figure.cell(row.original)}</div>}
        </div>
        <div className="mt-1 flex items-start justify-between gap-3">
          {/* Each detail brings its dot along in front; the one that begins a line is cut off with the gutter it stands in. */}
          <div className="-ml-4 flex min-w-0 flex-wrap text-ink-soft [clip-path:inset(-4px_-4px_-4px_11px)]">
            {filled(at('detail'), row.original).map(({ column, content }) => (
              <span
                key={column.id}
                className="relative min-w-0 pl-4 [overflow-wrap:anywhere] before:absolute before:left-1.5 before:text-ink-faint before:content-['·'_/_'']"
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
  );
}

/** A column that says nothing of this row takes no place on its card. */
const filled = <Row,>(columns: readonly Column<Row>[], row: Row) =>
  columns
    .map((column) => ({ column, content: column.cell(row) }))
    .filter(({ content }) => content !== null && content !== undefined && content !== false && content !== '');

/** Drawn anew only when something of it changes. */
export const RowCard = memo(Card) as typeof Card; // memo forgets that the component is generic
