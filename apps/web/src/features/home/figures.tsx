import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatDate, formatMoney } from '../../lib/format.ts';
import { useSession } from '../../lib/session.ts';
import type { Outputs } from '../../lib/trpc.ts';
import { useLocale } from '../../ui/locale.tsx';
import { Stat } from '../../ui/stat.tsx';

type Summary = Outputs['home']['summary'];
type Figure = Summary['drafts'];

/** How the money stands. Each figure opens the list that adds up to it; amounts of other currencies stand below, never added. */
export function Figures({ summary }: { summary: Summary }) {
  const { locale } = useLocale();
  const { gigsToInvoice, outstanding, overdue, income, taxYear } = summary;
  return (
    <div className="grid grid-cols-1 gap-3 min-[26rem]:grid-cols-2 lg:grid-cols-4">
      <FigureStat
        label="To invoice"
        figure={gigsToInvoice}
        detail={count(gigsToInvoice.count, 'gig done', 'gigs done')}
        link={(label) => (
          <Link to="/gigs" search={{ status: 'completed', invoiced: 'no' }}>
            {label}
          </Link>
        )}
      />
      <FigureStat
        label="Outstanding"
        figure={outstanding}
        detail={count(outstanding.count, 'invoice')}
        link={(label) => (
          <Link to="/invoices" search={{ status: 'outstanding' }}>
            {label}
          </Link>
        )}
      />
      <FigureStat
        label="Overdue"
        figure={overdue}
        tone="bad"
        detail={
          overdue.oldest === null
            ? 'Nothing is late'
            : `${count(overdue.count, 'invoice')}, oldest due ${formatDate(overdue.oldest, locale)}`
        }
        link={(label) => (
          <Link to="/invoices" search={{ status: 'overdue' }}>
            {label}
          </Link>
        )}
      />
      <FigureStat
        label={`Income ${taxYear.label}`}
        figure={income}
        detail={count(income.count, 'payment')}
        link={(label) => (
          <Link to="/payments" search={{ from: taxYear.from, to: taxYear.to }}>
            {label}
          </Link>
        )}
      />
    </div>
  );
}

interface FigureStatProps {
  label: string;
  figure: Figure;
  detail: string;
  tone?: 'plain' | 'bad';
  link: (label: ReactNode) => ReactNode;
}

function FigureStat({ label, figure, detail, tone = 'plain', link }: FigureStatProps) {
  const { locale } = useLocale();
  const { organisation } = useSession();
  const [first, ...others] = figure.amounts.map((amount) => formatMoney(amount, locale));
  return (
    <Stat
      label={label}
      state={{
        status: 'ready',
        value: first ?? formatMoney({ minor: '0', currency: organisation.currency }, locale),
        isZero: figure.count === 0,
      }}
      detail={[...others.map((amount) => `and ${amount}`), detail].join(' · ')}
      tone={tone}
      link={link}
    />
  );
}

const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;
