import { ExternalLink } from 'lucide-react';
import { buttonClass } from '../../../ui/button.tsx';
import { useMedia } from '../../../ui/use-media.ts';
import { InvoiceSummary } from './invoice-summary.tsx';
import { type Issued, pdfOf } from './issued.ts';

const WIDE_ENOUGH = '(min-width: 48rem)';

/** The document as it went out: beside its facts where a page of A4 can be read, else its contents and a way to open it. */
export function InvoiceDocument({ invoice }: { invoice: Issued }) {
  const isWide = useMedia(WIDE_ENOUGH);
  const canShow = isWide && navigator.pdfViewerEnabled !== false;
  if (canShow)
    return (
      <iframe
        title={`Invoice ${invoice.number} as PDF`}
        src={`${pdfOf(invoice.id)}#toolbar=0&navpanes=0&view=FitH`}
        className="h-[70rem] max-h-[85dvh] min-h-120 w-full rounded-lg border border-line bg-sunken"
      />
    );
  return (
    <div className="grid gap-5">
      <a href={pdfOf(invoice.id)} target="_blank" rel="noreferrer" className={buttonClass('secondary', 'md', 'min-h-14 text-base')}>
        <ExternalLink aria-hidden="true" />
        Open PDF
      </a>
      <InvoiceSummary invoice={invoice} />
    </div>
  );
}
