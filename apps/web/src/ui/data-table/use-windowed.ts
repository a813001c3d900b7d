import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';

const DRAWN_WHOLE = 80; // short lists are drawn whole: the browser's own find and print see every row

/** Which rows are drawn: those near the screen, and always the one that has the focus. The page itself scrolls. */
export function useWindowed(count: number, estimate: number, body: RefObject<HTMLElement | null>, keep: number) {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const now = (body.current?.getBoundingClientRect().top ?? 0) + window.scrollY;
    if (Math.abs(now - top) > 1) setTop(now);
  });
  const isPrinting = usePrinting();
  return useWindowVirtualizer({
    count,
    estimateSize: () => estimate,
    overscan: isPrinting || count <= DRAWN_WHOLE ? count : 8,
    scrollMargin: top,
    scrollPaddingStart: 56,
    scrollPaddingEnd: 96,
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      if (keep < count && !drawn.includes(keep)) return [...drawn, keep].toSorted((a, b) => a - b);
      return drawn;
    },
  });
}

/** On paper there is no scrolling: while the page is printed, every row is drawn. */
function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true)); // the browser takes its picture as soon as the event has been told
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}

export interface Drawn {
  readonly index: number;
  /** Empty space before this row, for the rows that are not drawn. */
  readonly gap: number;
}

/** The drawn rows with the gaps before them, and the gap after the last. */
export function withGaps(
  items: readonly { index: number; start: number; end: number }[],
  top: number,
  total: number,
): { drawn: Drawn[]; after: number } {
  let end = top;
  const drawn = items.map((item) => {
    const gap = Math.max(0, item.start - end);
    end = item.end;
    return { index: item.index, gap };
  });
  return { drawn, after: Math.max(0, top + total - end) };
}
