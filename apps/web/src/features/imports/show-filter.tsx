import { Link } from '@tanstack/react-router';
import { formatCount } from '../../lib/format.ts';
import { present } from '../../lib/search-params.ts';
import { cx } from '../../ui/cx.ts';
import { useLocale } from '../../ui/locale.tsx';
import type { Show } from './import-search.ts';
import type { Import } from './use-import.ts';

const words: Record<Show, string> = {
  all: 'All rows',
  doubts: 'With doubts',
  new: 'New',
  duplicate: 'Here already',
  unreadable: 'Not readable',
};

/** Which rows are shown, each with how many there are. Links, so that the choice can be sent to somebody. */
export function ShowFilter({ id, show, counts }: { id: string; show: Show; counts: Import['counts'] }) {
  const { locale } = useLocale();
  const countOf: Record<Show, number> = {
    all: counts.rows,
    doubts: counts.withDoubts,
    new: counts.new,
    duplicate: counts.duplicate,
    unreadable: counts.unreadable,
  };
  const offered = (Object.keys(words) as Show[]).filter((each) => each === 'all' || each === show || countOf[each] > 0); // its keys are exactly those
  return (
    <nav aria-label="Rows to show">
      <ul className="flex flex-wrap gap-1.5">
        {offered.map((each) => (
          <li key={each}>
            <Link
              to="/imports/$importId"
              params={{ importId: id }}
              search={(before) => present({ ...before, show: each === 'all' ? undefined : each })}
              replace
              activeOptions={{ exact: true, includeSearch: true }}
              className={cx(
                'inline-flex min-h-8 items-center gap-2 rounded-full border px-3 font-semibold text-sm no-underline pointer-coarse:min-h-11',
                each === show ? 'border-primary bg-primary-wash text-ink' : 'border-line-strong/60 bg-surface text-ink-soft hover:bg-hover',
              )}
            >
              {words[each]} <span className="tabular font-normal">{formatCount(countOf[each], locale)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
