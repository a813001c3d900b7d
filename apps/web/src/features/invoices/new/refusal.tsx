import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { domainErrorOf } from '../../../lib/api-error.ts';
import { wordsFor } from '../../../lib/words.ts';
import { linkClass } from '../../../ui/link-class.ts';
import { Notice } from '../../../ui/notice.tsx';

/** Why no draft was made, with the way to what stands against it. */
export function Refusal({ error }: { error: unknown }) {
  const { title, detail, fields } = wordsFor(error);
  const links = waysOut(error);
  return (
    <div role="alert">
      <Notice tone="bad" title={title}>
        {detail ?? Object.values(fields ?? {}).join('. ')}
        {links.length > 0 && <p className="mt-1.5 flex flex-wrap gap-x-4 gap-y-1">{links}</p>}
      </Notice>
    </div>
  );
}

interface Named {
  readonly id: string;
  readonly title: string;
}

const gigLink = ({ id, title }: Named): ReactNode => (
  <Link key={id} to="/gigs/$gigId" params={{ gigId: id }} className={linkClass}>
    Open {title}
  </Link>
);

/** The records that a refusal names. */
function waysOut(error: unknown): ReactNode[] {
  const domain = domainErrorOf(error);
  switch (domain?.code) {
    case 'invoice.gigInvoiced':
      return [
        <Link key="invoice" to="/invoices/$invoiceId" params={{ invoiceId: domain.invoiceId }} className={linkClass}>
          Open {domain.number ?? 'that draft'}
        </Link>,
        gigLink(domain.gig),
      ];
    case 'invoice.gigsOfTwoClients':
    case 'invoice.gigsInTwoCurrencies':
      return [gigLink(domain.first), gigLink(domain.other)];
    case 'invoice.gigWithoutClient':
    case 'invoice.gigCancelled':
    case 'invoice.mileageRateMissing':
    case 'invoice.expenseInAnotherCurrency':
      return [gigLink(domain.gig)];
    default:
      return [];
  }
}
