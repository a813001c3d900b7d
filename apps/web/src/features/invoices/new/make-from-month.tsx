import { useState } from 'react';
import { formatDate } from '../../../lib/format.ts';
import { Card } from '../../../ui/card.tsx';
import { Day } from '../../../ui/day.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useLocale } from '../../../ui/locale.tsx';
import { Select } from '../../../ui/select.tsx';
import { SkeletonList } from '../../../ui/skeleton.tsx';
import { monthsOf } from './chargeable.ts';
import { Sums } from './gig-choice.tsx';
import { MakeBar } from './make-bar.tsx';
import type { Chargeable } from './make-from-gigs.tsx';

/** All gigs of one month: how residencies and teaching are charged. */
export function MakeFromMonth({ clientId, chargeable }: { clientId: string; chargeable: Chargeable }) {
  const { locale, today } = useLocale();
  const [own, setOwn] = useState<string | null>(null);
  const months = monthsOf(chargeable.gigs.filter((gig) => gig.client?.id === clientId && !gig.invoice && gig.status !== 'cancelled'));
  if (chargeable.isLoading)
    return (
      <Card flush>
        <SkeletonList rows={3} />
      </Card>
    );
  const thisMonth = today.slice(0, 'YYYY-MM'.length);
  const begun = months.find(({ month }) => month <= thisMonth) ?? months[0];
  const chosen = months.find(({ month }) => month === own) ?? begun;
  if (!chosen)
    return (
      <Card flush>
        <EmptyState title="No month to charge">Every gig of this client is on an invoice, or cancelled, or there is none yet.</EmptyState>
      </Card>
    );
  return (
    <>
      <Card>
        <Select
          label="Month"
          name="month"
          className="max-w-80"
          value={chosen.month}
          onChange={setOwn}
          options={months.map(({ month, gigs }) => ({
            value: month,
            label: `${formatDate(`${month}-01`, locale, 'month')} (${gigs.length} ${gigs.length === 1 ? 'gig' : 'gigs'})`,
          }))}
        />
        <ul className="mt-4 divide-y divide-line border-line border-y text-sm">
          {chosen.gigs.map((gig) => (
            <li key={gig.id} className="flex justify-between gap-4 py-2">
              <span className="min-w-0 break-words">{gig.title}</span>
              <span className="shrink-0 text-ink-soft">
                <Day date={gig.date} />
              </span>
            </li>
          ))}
        </ul>
        <p className="flex pt-3 text-sm">
          <Sums gigs={chosen.gigs} />
        </p>
      </Card>
      <MakeBar wanted={{ from: 'month', clientId, month: chosen.month }} />
    </>
  );
}
