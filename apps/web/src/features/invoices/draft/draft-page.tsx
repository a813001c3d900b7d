import type { Outputs } from '../../../lib/trpc.ts';
import { Page } from '../../../ui/page.tsx';
import { InvoiceStatus } from '../invoice-status.tsx';

export type Draft = Extract<Outputs['invoices']['get'], { state: 'draft' }>;

export function DraftPage({ draft }: { draft: Draft }) {
  return (
    <Page title={`Invoice to ${draft.client.name}`} beside={<InvoiceStatus status="draft" />}>
      <p className="text-ink-soft text-sm">{draft.lines.length} lines</p>
    </Page>
  );
}
