import { Link } from '@tanstack/react-router';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Outputs } from '../../lib/trpc.ts';
import { Card } from '../../ui/card.tsx';
import { cx } from '../../ui/cx.ts';
import { linkClass } from '../../ui/link-class.ts';

type Has = Outputs['home']['summary']['has'];

/** From nothing to a first invoice, in the order in which it goes. It leaves the page when an invoice has been begun. */
export function FirstSteps({ has, demo }: { has: Has; demo: ReactNode }) {
  const steps: { title: string; isDone: boolean; hint: string; links: ReactNode }[] = [
    {
      title: 'Say who you are',
      isDone: has.seller,
      hint: 'Name, address and bank details, as they stand on your invoices.',
      links: (
        <Link to="/welcome" className={linkClass}>
          Four short questions
        </Link>
      ),
    },
    {
      title: 'Bring your gigs',
      isDone: has.gigs,
      hint: 'From the calendar or list you already have, or one by one.',
      links: (
        <>
          <Link to="/imports" className={linkClass}>
            Import a list
          </Link>
          <Link to="/gigs/new" className={linkClass}>
            Add a gig
          </Link>
        </>
      ),
    },
    {
      title: 'Say who pays',
      isDone: has.clients,
      hint: 'A client is whoever the invoice goes to.',
      links: (
        <Link to="/clients/new" className={linkClass}>
          Add a client
        </Link>
      ),
    },
    {
      title: 'Send the first invoice',
      isDone: has.invoices,
      hint: 'Fee, miles and expenses of a gig become its lines.',
      links: (
        <Link to="/invoices/new" className={linkClass}>
          Make an invoice
        </Link>
      ),
    },
  ];
  const next = steps.findIndex((step) => !step.isDone);
  return (
    <Card title="From a gig to an invoice">
      <ol className="grid gap-4">
        {steps.map((step, index) => (
          <li key={step.title} className="flex gap-3">
            <span
              aria-hidden="true"
              className={cx(
                'mt-0.5 grid size-6 shrink-0 place-items-center rounded-full border font-semibold text-xs',
                step.isDone
                  ? 'border-good bg-good-wash text-good'
                  : index === next
                    ? 'border-primary bg-primary text-on-primary'
                    : 'border-line-strong text-ink-soft',
              )}
            >
              {step.isDone ? <Check className="size-3.5" /> : index + 1}
            </span>
            <div className="min-w-0">
              <p className={cx('font-semibold', step.isDone && 'text-ink-soft')}>
                {step.title}
                {step.isDone && <span className="sr-only"> (done)</span>}
              </p>
              {!step.isDone && <p className="text-ink-soft text-sm">{step.hint}</p>}
              {!step.isDone && <p className="mt-1 flex flex-wrap gap-x-4 text-sm">{step.links}</p>}
            </div>
          </li>
        ))}
      </ol>
      {demo && <div className="mt-5 border-line border-t pt-4">{demo}</div>}
    </Card>
  );
}
