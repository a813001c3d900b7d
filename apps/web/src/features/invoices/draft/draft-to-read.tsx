import { Link } from '@tanstack/react-router';
import { useLocale } from '../../../ui/locale.tsx';
import { Page } from '../../../ui/page.tsx';
import { InvoiceStatus } from '../invoice-status.tsx';
import { type DraftWire, toValues } from './draft-values.ts';
import { InvoicePaper } from './invoice-paper.tsx';
import { printDraft } from './print-draft.ts';

/** A draft for whoever may not change it just now: what it would look like, and no more. */
export function DraftToRead({ draft }: { draft: DraftWire }) {
  const { today } = useLocale();
  return (
    <Page
      title={`Draft for ${draft.client.name}`}
      beside={<InvoiceStatus status="draft" />}
      width="narrow"
      breadcrumbs={[
        <Link key="invoices" to="/invoices">
          Invoices
        </Link>,
      ]}
    >
      <InvoicePaper document={printDraft(draft, toValues(draft), { today, number: null })} />
    </Page>
  );
}
