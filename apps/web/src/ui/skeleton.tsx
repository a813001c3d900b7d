import { cx } from './cx.ts';

/** A grey place for what is coming, in its size. Wrap a group in SkeletonGroup, which says "Loading" once. */
export const Skeleton = ({ className }: { className?: string }) => (
  <span aria-hidden="true" className={cx('block animate-breathe rounded-sm bg-hover', className)} />
);

const WIDTHS = ['w-3/5', 'w-2/5', 'w-1/2', 'w-3/4', 'w-2/3'];

export function SkeletonList({ rows = 6 }: { rows?: number }) {
  return (
    <div role="status" className="grid">
      <span className="sr-only">Loading…</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of nothing have no other identity
        <div key={row} className="flex items-center gap-4 border-line border-b px-4 py-4 last:border-b-0">
          <Skeleton className="size-5" />
          <div className="grid flex-1 gap-2">
            <Skeleton className={cx('h-3.5', WIDTHS[row % WIDTHS.length])} />
            <Skeleton className="h-3 w-1/4" />
          </div>
          <Skeleton className="h-4 w-20" />
        </div>
      ))}
    </div>
  );
}

export function SkeletonForm({ fields = 5 }: { fields?: number }) {
  return (
    <div role="status" className="grid gap-5">
      <span className="sr-only">Loading…</span>
      {Array.from({ length: fields }, (_, field) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: fields of nothing have no other identity
        <div key={field} className="grid gap-2">
          <Skeleton className="h-3.5 w-28" />
          <Skeleton className="h-10 w-full" />
        </div>
      ))}
    </div>
  );
}

/** What a page shows while its first data is on the way: the shape of a page, not a spinner. */
export function SkeletonPage() {
  return (
    <div className="grid gap-6">
      <Skeleton className="h-9 w-52" />
      <div className="rounded-lg border border-line bg-surface">
        <SkeletonList />
      </div>
    </div>
  );
}
