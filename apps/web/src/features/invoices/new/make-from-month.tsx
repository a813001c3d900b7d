import { monthOf, parseLocalDate } from '@glovelly/domain/calendar';
import { useState } from 'react';
import { formatDate } from '../../../lib/format.ts';
import { useRemovals } from '../../../lib/removals.ts';
import { type Outputs, trpc } from '../../../lib/trpc.ts';
import { sentenceFor } from '../../../lib/words.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Day } from '../../../ui/day.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useLocale } from '../../../ui/locale.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Select } from '../../../ui/select.tsx';
import { SkeletonList } from '../../../ui/skeleton.tsx';
import { Sums } from './gig-choice.tsx';
import { MakeBar } from './make-bar.tsx';

type Month = Outputs['invoices']['chargeableMonths'][number];

/** All gigs of one month: how residencies and teaching are charged. Which months there are, and what they come to, the server says: of all gigs. */
export function MakeFromMonth({ clientId }: { clientId: string }) {
  const { locale, today } = useLocale();
  const [own, setOwn] = useState<string | null>(null);
  const asked = trpc.invoices.chargeableMonths.useQuery({ clientId }, { staleTime: 0 }); // every change of a gig changes it
  if (asked.isPending) return <Loading />;
  if (asked.isError) return <Failed error={asked.error} onRetry={() => void asked.refetch()} />;
  const months = asked.data;
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
          options={months.map(({ month, count }) => ({
            value: month,
            label: `${formatDate(`${month}-01`, locale, 'month')} (${count} ${count === 1 ? 'gig' : 'gigs'})`,
          }))}
        />
        <GigsOf clientId={clientId} month={chosen} />
        <p className="flex pt-3 text-sm">
          <Sums fees={chosen.fees} />
        </p>
      </Card>
      <MakeBar wanted={{ from: 'month', clientId, month: chosen.month }} />
    </>
  );
}

const MOST = 200;

function GigsOf({ clientId, month: { month, count } }: { clientId: string; month: Month }) {
  const leaving = useRemovals();
  const first = parseLocalDate(`${month}-01`);
  const days = first && monthOf(first);
  const asked = trpc.gigs.list.useQuery(
    {
      clientId,
      invoicing: 'uninvoiced',
      statuses: ['draft', 'confirmed', 'completed'],
      ...(days ?? {}),
      sort: 'date',
      order: 'asc',
      take: MOST,
    },
    { enabled: days !== null },
  );
  if (asked.isPending) return <Loading />;
  if (asked.isError) return <Failed error={asked.error} onRetry={() => void asked.refetch()} />;
  const { gigs } = asked.data;
  const staying = gigs.filter(({ id }) => !leaving.has(id));
  return (
    <>
      <ul className="mt-4 divide-y divide-line border-line border-y text-sm">
        {staying.map((gig) => (
          <li key={gig.id} className="flex justify-between gap-4 py-2">
            <span className="min-w-0 break-words">{gig.title}</span>
            <span className="shrink-0 text-ink-soft">
              <Day date={gig.date} />
            </span>
          </li>
        ))}
      </ul>
      {count > gigs.length && <p className="pt-2 text-ink-soft text-sm">And {count - gigs.length} more, which go on the invoice too.</p>}
    </>
  );
}

const Loading = () => (
  <Card flush>
    <SkeletonList rows={3} />
  </Card>
);

const Failed = ({ error, onRetry }: { error: unknown; onRetry: () => void }) => (
  <Notice tone="bad" title="The gigs could not be loaded" actions={<Button onClick={onRetry}>Try again</Button>}>
    {sentenceFor(error)}
  </Notice>
);
