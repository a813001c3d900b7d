import { Link } from '@tanstack/react-router';
import { ChevronRight, Clock3, FileText, Send } from 'lucide-react';
import type { ReactNode } from 'react';
import { formatDate, formatMoney } from '../../lib/format.ts';
import type { Outputs } from '../../lib/trpc.ts';
import { Card } from '../../ui/card.tsx';
import { useLocale } from '../../ui/locale.tsx';

type Summary = Outputs['home']['summary'];

const row =
  'flex items-center gap-3 px-4 py-3 text-ink no-underline hover:bg-hover md:px-5 [&>svg:first-child]:size-5 [&>svg:first-child]:shrink-0 [&>svg:first-child]:text-ink-soft';

/** What needs doing, the most pressing first. Nothing to do is said, and is good news. */
export function NextActions({ summary }: { summary: Summary }) {
  const { locale } = useLocale();
  const amounts = (figure: Summary['drafts']) => figure.amounts.map((amount) => formatMoney(amount, locale)).join(' + ');
  const { overdue, gigsToInvoice, drafts } = summary;
  const items: ReactNode[] = [];
  if (overdue.count > 0)
    items.push(
      <Link key="overdue" className={row} to="/invoices" search={{ status: 'overdue' }}>
        <Clock3 aria-hidden="true" className="text-bad!" />
        <Words title={`Chase ${overdue.count} overdue ${overdue.count === 1 ? 'invoice' : 'invoices'}`}>
          {amounts(overdue)} is late{overdue.oldest !== null && `, the oldest since ${formatDate(overdue.oldest, locale)}`}
        </Words>
      </Link>,
    );
  if (gigsToInvoice.count > 0)
    items.push(
      <Link key="gigs" className={row} to="/gigs" search={{ status: 'completed', invoiced: 'no' }}>
        <FileText aria-hidden="true" />
        <Words title={`Invoice ${gigsToInvoice.count} ${gigsToInvoice.count === 1 ? 'gig' : 'gigs'}`}>
          {amounts(gigsToInvoice)} in fees is not yet on an invoice
        </Words>
      </Link>,
    );
  if (drafts.count > 0)
    items.push(
      <Link key="drafts" className={row} to="/invoices" search={{ status: 'draft' }}>
        <Send aria-hidden="true" />
        <Words title={`Issue ${drafts.count} draft ${drafts.count === 1 ? 'invoice' : 'invoices'}`}>
          {amounts(drafts)} waits to go out
        </Words>
      </Link>,
    );
  return (
    <Card title="Next" flush>
      {items.length === 0 ? (
        <p className="px-4 pb-5 text-ink-soft text-sm md:px-5">Nothing is waiting for you. Enjoy the evening.</p>
      ) : (
        <ul className="divide-y divide-line border-line border-t">
          {items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: at most three, in a fixed order
            <li key={index}>{item}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Words({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <span className="min-w-0 flex-1">
        <span className="block font-semibold">{title}</span>
        <span className="tabular block text-ink-soft text-sm">{children}</span>
      </span>
      <ChevronRight aria-hidden="true" className="size-4 shrink-0 text-ink-faint" />
    </>
  );
}
