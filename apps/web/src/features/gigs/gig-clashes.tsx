import { Link } from '@tanstack/react-router';
import { clockOf, formatDate } from '../../lib/format.ts';
import type { Outputs } from '../../lib/trpc.ts';
import { linkClass } from '../../ui/link-class.ts';
import { useLocale } from '../../ui/locale.tsx';
import { Notice } from '../../ui/notice.tsx';

type Clash = Outputs['gigs']['get']['clashes'][number];

const how = ({ kind, minutes }: Clash): string => {
  switch (kind) {
    case 'overlap':
      return 'at the same time';
    case 'tight':
      return `only ${minutes} minutes apart`;
    case 'sameDay':
      return 'on the same day';
  }
};

/** Other gigs that are close: shown, not forbidden. Somebody may have a dep. */
export function GigClashes({ clashes }: { clashes: readonly Clash[] }) {
  const { locale, timeZone } = useLocale();
  if (clashes.length === 0) return null;
  return (
    <Notice
      tone={clashes.some(({ kind }) => kind === 'overlap') ? 'warn' : 'note'}
      title={clashes.length === 1 ? 'Another gig is close' : 'Other gigs are close'}
    >
      <ul>
        {clashes.map((clash) => (
          <li key={clash.gig.id}>
            <Link to="/gigs/$gigId" params={{ gigId: clash.gig.id }} className={linkClass}>
              {clash.gig.title}
            </Link>
            , {how(clash)} (
            {[formatDate(clash.gig.date, locale, 'day'), clash.gig.start, clash.gig.timeZone !== timeZone && clockOf(clash.gig.timeZone)]
              .filter(Boolean)
              .join(' ')}
            )
          </li>
        ))}
      </ul>
    </Notice>
  );
}
