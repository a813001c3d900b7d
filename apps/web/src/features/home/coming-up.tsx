import { Link } from '@tanstack/react-router';
import { clockOf, formatDate, formatTime } from '../../lib/format.ts';
import type { Outputs } from '../../lib/trpc.ts';
import { Card } from '../../ui/card.tsx';
import { linkClass } from '../../ui/link-class.ts';
import { useLocale } from '../../ui/locale.tsx';

/** The next gigs, today's first. */
export function ComingUp({ gigs, today }: { gigs: Outputs['home']['summary']['comingUp']; today: string }) {
  const { locale, timeZone } = useLocale();
  return (
    <Card
      title="Coming up"
      flush
      action={
        <Link to="/gigs" search={{ from: today }} className={linkClass}>
          All
        </Link>
      }
    >
      {gigs.length === 0 ? (
        <p className="px-4 pb-5 text-ink-soft text-sm md:px-5">No gigs ahead in here yet.</p>
      ) : (
        <ul className="divide-y divide-line border-line border-t">
          {gigs.map((gig) => (
            <li key={gig.id}>
              <Link
                to="/gigs/$gigId"
                params={{ gigId: gig.id }}
                className="flex items-baseline gap-4 px-4 py-3 text-ink no-underline hover:bg-hover md:px-5"
              >
                <span className="tabular w-24 shrink-0 text-ink-soft text-sm">
                  {gig.date === today ? 'Today' : formatDate(gig.date, locale, 'day')}
                </span>
                <span className="min-w-0 flex-1">
                  <span className="block truncate font-medium">{gig.title}</span>
                  <span className="block truncate text-ink-soft text-sm">
                    {[gig.start && formatTime(gig.start, locale), gig.timeZone !== timeZone && clockOf(gig.timeZone), gig.venueName]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
