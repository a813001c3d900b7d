import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { domainErrorOf } from '../../../lib/api-error.ts';
import { wordsFor } from '../../../lib/words.ts';
import { linkClass } from '../../../ui/link-class.ts';
import { Notice } from '../../../ui/notice.tsx';

/** Why no draft was made, with the way to what stands against it. */
export function Refusal({ error }: { error: unknown }) {
  const { title, detail, fields } = wordsFor(error);
  const links = waysOut(error);
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each refusal takes the focus, wherever on a long list it was asked for
  useEffect(() => box.current?.focus(), [error]);
  return (
    <div ref={box} role="alert" tabIndex={-1} className="rounded-lg">
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
