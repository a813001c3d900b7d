import { useEffect, useRef } from 'react';
import { Button } from './button.tsx';

export interface LoadMoreProps {
  /** How many are shown; with `total`, "120 of 5,000". */
  shown: number;
  total?: number;
  hasMore: boolean;
  loading: boolean;
  onLoadMore: () => void;
}

/** Loads the next page when it comes near the screen; a button does the same for those who do not scroll. */
export function LoadMore({ shown, total, hasMore, loading, onLoadMore }: LoadMoreProps) {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = end.current;
    if (!element || !hasMore || loading) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && onLoadMore(), { rootMargin: '600px' });
    observer.observe(element);
    return () => observer.disconnect();
  }, [hasMore, loading, onLoadMore]);
  if (shown === 0) return null;
  return (
    <div ref={end} className="flex items-center justify-center gap-3 px-4 py-3 text-ink-soft text-sm">
      <span className="tabular" aria-live="polite">
        {total === undefined ? `${shown} shown` : `${shown} of ${total}`}
      </span>
      {hasMore && (
        <Button size="sm" look="quiet" busy={loading} onClick={onLoadMore}>
          {loading ? 'Loading…' : 'Show more'}
        </Button>
      )}
    </div>
  );
}
