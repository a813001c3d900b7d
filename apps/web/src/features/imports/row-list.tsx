import { Fragment, useRef, useState } from 'react';
import { useWindowed, withGaps } from '../../ui/data-table/use-windowed.ts';
import type { ImportRow } from './import-words.ts';
import { RowCard, type RowCardProps } from './row-card.tsx';

const ROW_HEIGHT = 190;

interface RowListProps extends Omit<RowCardProps, 'row'> {
  rows: readonly ImportRow[];
}

/** Every row of the file, in its order. Windowed: five thousand rows scroll as well as five. */
export function RowList({ rows, ...card }: RowListProps) {
  const body = useRef<HTMLUListElement>(null);
  const [active, setActive] = useState(0);
  const windowed = useWindowed(rows.length, ROW_HEIGHT, body, active);
  const { drawn, after } = withGaps(windowed.getVirtualItems(), windowed.options.scrollMargin, windowed.getTotalSize());
  return (
    <ul ref={body} aria-label="Rows of the file">
      {drawn.map(({ index, gap }) => {
        const row = rows[index];
        if (!row) return null;
        return (
          <Fragment key={row.position}>
            {gap > 0 && <li aria-hidden="true" style={{ height: gap }} />}
            <li
              ref={windowed.measureElement}
              data-index={index}
              onFocus={() => setActive(index)}
              className="border-line border-b last:border-b-0"
            >
              <RowCard row={row} {...card} />
            </li>
          </Fragment>
        );
      })}
      {after > 0 && <li aria-hidden="true" style={{ height: after }} />}
    </ul>
  );
}
