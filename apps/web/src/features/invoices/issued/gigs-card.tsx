import { Link } from '@tanstack/react-router';
import { Card } from '../../../ui/card.tsx';
import { Day } from '../../../ui/day.tsx';
import { linkClass } from '../../../ui/link-class.ts';
import type { Issued } from './issued.ts';

/** What was played for the money. */
export function GigsCard({ gigs }: { gigs: Issued['gigs'] }) {
  if (gigs.length === 0) return null;
  return (
    <Card title={gigs.length === 1 ? 'Its gig' : `Its ${gigs.length} gigs`}>
      <ul className="grid gap-2.5 text-sm">
        {gigs.map((gig) => (
          <li key={gig.id} className="flex items-baseline justify-between gap-3">
            <Link to="/gigs/$gigId" params={{ gigId: gig.id }} className={`${linkClass} min-w-0 break-words`}>
              {gig.title}
            </Link>
            <span className="shrink-0 text-ink-soft">
              <Day date={gig.date} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
