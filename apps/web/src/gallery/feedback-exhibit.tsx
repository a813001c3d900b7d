import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorPanel } from '../ui/error-panel.tsx';
import { Notice } from '../ui/notice.tsx';
import { SkeletonForm, SkeletonList } from '../ui/skeleton.tsx';
import { Stat } from '../ui/stat.tsx';
import { toast } from '../ui/toast-store.ts';
import { Exhibit, Row } from './exhibit.tsx';

export const FeedbackExhibit = () => (
  <Exhibit title="Figures, notices, empty and failed">
    <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
      <Stat
        label="Outstanding"
        state={{ status: 'ready', value: '£12,480.00', isZero: false }}
        detail="7 invoices"
        link={(label) => <a href="#outstanding">{label}</a>}
      />
      <Stat label="Overdue" tone="bad" state={{ status: 'ready', value: '£1,150.00', isZero: false }} detail="2 invoices, oldest 41 days" />
      <Stat label="To invoice" state={{ status: 'ready', value: '£0.00', isZero: true }} detail="Nothing waits" />
      <Stat label="Income this tax year" state={{ status: 'loading' }} />
      <Stat label="Unmatched receipts" state={{ status: 'failed', retry: () => {} }} />
    </div>
    <div className="grid gap-3">
      <Notice title="The gig changed since this draft was made" actions={<Button size="sm">Refresh the draft</Button>}>
        The fee is now £450.00. Your own lines stay as they are.
      </Notice>
      <Notice tone="good">Imported 42 gigs. Nothing was left out.</Notice>
      <Notice tone="warn" title="3 rows have a doubt">
        They are kept, with the doubt beside them.
      </Notice>
      <Notice tone="bad" title="The bank details are only half there" />
    </div>
    <Row>
      <Button onClick={() => toast({ message: 'Gig deleted', undo: () => undefined })}>Toast with undo</Button>
      <Button onClick={() => toast({ message: 'Saved', tone: 'good' })}>Toast</Button>
      <Button onClick={() => toast({ message: 'The gig was not deleted', detail: 'It stands on invoice 2026-014.', tone: 'bad' })}>
        Failed toast
      </Button>
    </Row>
    <div className="grid gap-4 lg:grid-cols-2">
      <Card title="Gigs" action={<Button size="sm">All</Button>}>
        <EmptyState title="No gigs yet" actions={<Button look="primary">Add your first gig</Button>}>
          Add one, or import your calendar; then invoices write themselves.
        </EmptyState>
      </Card>
      <ErrorPanel
        title="The invoice could not be saved"
        kept="What you typed is still here and on this device."
        requestId="0193a1f0-6f1e-7c58-a1d4-1b4a5f0a9d11"
        actions={<Button look="primary">Try again</Button>}
      >
        <p>The server did not answer in time. Try again in a moment.</p>
      </ErrorPanel>
      <Card title="Loading a list" flush>
        <SkeletonList rows={3} />
      </Card>
      <Card title="Loading a form">
        <SkeletonForm fields={2} />
      </Card>
    </div>
  </Exhibit>
);
