import { useLayoutEffect, useRef, useState } from 'react';
import { LoadMore } from '../load-more.tsx';
import { Cards } from './cards.tsx';
import type { DataTableProps } from './column.ts';
import { Rows } from './rows.tsx';

const CARDS_BELOW = 640;
const WIDE_FROM = 880;
const noMore = () => {};

/**
 * A list of records: a table where there is room, cards where there is not. Windowed, so that 5,000 rows stay smooth; sorted and paged by
 * whoever owns the rows. Keyboard: arrows move, enter opens, space selects, shift extends, mod+a all, escape none.
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { rows, empty, stale = false, total, hasMore = false, loadingMore = false, onLoadMore = noMore } = props;
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(() => (typeof window === 'undefined' ? 1024 : window.innerWidth));
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => setWidth(element.clientWidth || window.innerWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return (
    <div ref={box} aria-busy={stale || undefined} className={stale ? 'opacity-60 transition-opacity delay-150' : undefined}>
      <div className="rounded-lg border border-line bg-surface shadow-sm">
        {rows.length === 0 && empty}
        {rows.length > 0 && width < CARDS_BELOW && <Cards {...props} />}
        {rows.length > 0 && width >= CARDS_BELOW && <Rows {...props} isWide={width >= WIDE_FROM} />}
        <LoadMore
          shown={rows.length}
          hasMore={hasMore}
          loading={loadingMore}
          onLoadMore={onLoadMore}
          {...(total !== undefined && { total })}
        />
      </div>
    </div>
  );
}
