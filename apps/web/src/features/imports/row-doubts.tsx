import { Link } from '@tanstack/react-router';
import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { linkClass } from '../../ui/link-class.ts';
import { useLocale } from '../../ui/locale.tsx';
import { Status } from '../../ui/status.tsx';
import { doubtWords } from './doubt-words.ts';
import type { ImportRow } from './import-words.ts';

const icons = { warn: <TriangleAlert />, note: <Info />, bad: <CircleAlert /> };

/** The doubts of a row: what was seen, and what was made of it. */
export function RowDoubts({ row: { doubts } }: { row: ImportRow }) {
  const { locale } = useLocale();
  if (doubts.length === 0) return null;
  return (
    <ul aria-label="Doubts" className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
      {doubts.map((doubt) => {
        const { label, sentence, tone } = doubtWords(doubt, locale);
        return (
          <li key={`${doubt.code}${sentence}`} className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5 text-sm">
            <Status tone={tone} icon={icons[tone]}>
              {label}
            </Status>
            <span className="min-w-0 text-ink-soft [overflow-wrap:anywhere]">
              {sentence}
              {'gigId' in doubt && (
                <>
                  {' '}
                  <Link to="/gigs/$gigId" params={{ gigId: doubt.gigId }} className={linkClass}>
                    Open the gig
                  </Link>
                </>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
