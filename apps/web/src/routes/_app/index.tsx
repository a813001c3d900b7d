import { createFileRoute } from '@tanstack/react-router';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';

export const Route = createFileRoute('/_app/')({ component: HomePage });

function HomePage() {
  return (
    <Page title="Home">
      <EmptyState title="Welcome to Glovelly">
        What needs doing will stand here: gigs to invoice, invoices to send, overdue ones to chase.
      </EmptyState>
    </Page>
  );
}
