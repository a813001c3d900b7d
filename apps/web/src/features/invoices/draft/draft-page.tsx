import { Link } from '@tanstack/react-router';
import { Ellipsis, FileText, Trash2, X } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useCommands } from '../../../lib/commands.ts';
import { DraftGuard } from '../../../lib/draft-guard.tsx';
import { formatDate } from '../../../lib/format.ts';
import { trpc } from '../../../lib/trpc.ts';
import { sentenceFor } from '../../../lib/words.ts';
import { Amount } from '../../../ui/amount.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { linkClass } from '../../../ui/link-class.ts';
import { useLocale } from '../../../ui/locale.tsx';
import { Menu, MenuItem, MenuLink } from '../../../ui/menu.tsx';
import { Page } from '../../../ui/page.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { toast } from '../../../ui/toast-store.ts';
import { useMedia } from '../../../ui/use-media.ts';
import { InvoiceStatus } from '../invoice-status.tsx';
import { DraftDetails } from './draft-details.tsx';
import { OtherVersion, Readiness, RefreshOffer } from './draft-notices.tsx';
import type { DraftWire } from './draft-values.ts';
import { InvoicePaper } from './invoice-paper.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import { LineList } from './line-list.tsx';
import { printDraft } from './print-draft.ts';
import { SaveState } from './save-state.tsx';
import { type Autosave, useAutosave } from './use-autosave.ts';
import { useDraftRemoval } from './use-draft-removal.ts';

const besideFrom = '(min-width: 75rem)';

/** A draft is edited beside what it will look like: two panes on a desk, two tabs on a phone. It saves itself. */
export function DraftPage({
  draft,
  view,
  onView,
}: {
  draft: DraftWire;
  view: 'edit' | 'preview';
  onView: (view: 'edit' | 'preview') => void;
}) {
  const autosave = useAutosave(draft);
  const [isIssuing, setIssuing] = useState(false);
  const isBeside = useMedia(besideFrom);
  useCommands([
    { id: 'save', label: 'Save the draft now', group: 'This page', keys: 'mod+s', run: () => void autosave.flush() },
    { id: 'issue', label: 'Issue this invoice', group: 'This page', keys: 'mod+enter', run: () => setIssuing(true) },
  ]);
  const editor = <Editor draft={draft} autosave={autosave} />;
  const preview = <Preview draft={draft} autosave={autosave} />;
  return (
    <Page
      title={`Draft for ${draft.client.name}`}
      beside={<InvoiceStatus status="draft" />}
      breadcrumbs={[
        <Link key="invoices" to="/invoices">
          Invoices
        </Link>,
      ]}
      actions={<Actions draft={draft} autosave={autosave} onIssue={() => setIssuing(true)} />}
    >
      <DraftGuard draft={autosave.guard} />
      <OtherVersion autosave={autosave} />
      <RefreshOffer draft={draft} autosave={autosave} />
      {isBeside ? (
        <div className="grid grid-cols-[minmax(0,1.05fr)_minmax(0,1fr)] items-start gap-6">
          {editor}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by itself is scrolled by the keyboard too */}
          <section aria-label="Preview" tabIndex={0} className="sticky top-6 max-h-[calc(100dvh-3rem)] overflow-y-auto rounded-lg pb-2">
            {preview}
          </section>
        </div>
      ) : (
        <Tabs
          label="Edit or preview"
          value={view}
          onChange={onView}
          tabs={[
            { value: 'edit', label: 'Edit', content: editor },
            { value: 'preview', label: 'Preview', content: preview },
          ]}
        />
      )}
      <IssueDialog draft={draft} autosave={autosave} open={isIssuing} onOpenChange={setIssuing} />
    </Page>
  );
}

function Actions({ draft, autosave, onIssue }: { draft: DraftWire; autosave: Autosave; onIssue: () => void }) {
  const removal = useDraftRemoval(draft, autosave);
  return (
    <>
      <span className="flex items-center max-sm:w-full">
        <SaveState state={autosave.state} onRetry={() => void autosave.flush()} />
      </span>
      <Menu
        trigger={
          <IconButton
            label="More to do with this draft"
            disabled={removal.isBusy}
            className="border border-line-strong/60 bg-surface shadow-sm"
          >
            <Ellipsis aria-hidden="true" />
          </IconButton>
        }
      >
        <MenuLink>
          <a href={`/files/invoices/${draft.id}/preview.pdf`} target="_blank" rel="noreferrer">
            <FileText aria-hidden="true" />
            See it as a PDF
          </a>
        </MenuLink>
        <MenuItem tone="danger" icon={<Trash2 />} onSelect={() => void removal.remove()}>
          Delete the draft
        </MenuItem>
      </Menu>
      <Button look="primary" onClick={onIssue}>
        Issue…
      </Button>
    </>
  );
}

function Editor({ draft, autosave }: { draft: DraftWire; autosave: Autosave }) {
  return (
    <form noValidate onSubmit={(event) => event.preventDefault()} className="grid gap-5">
      <Readiness draft={draft} />
      <Gigs draft={draft} autosave={autosave} />
      <LineList draft={draft} autosave={autosave} />
      <DraftDetails draft={draft} autosave={autosave} />
    </form>
  );
}

/** What the invoice is for and to whom, one click away each. */
function Gigs({ draft, autosave }: { draft: DraftWire; autosave: Autosave }) {
  const { locale } = useLocale();
  const removeGig = trpc.invoices.removeGig.useMutation();
  const utils = trpc.useUtils();
  const remove = async (gig: DraftWire['gigs'][number]) => {
    if (!(await autosave.flush())) return toast({ message: 'The gig was not taken off', detail: autosave.whyNotSaved(), tone: 'bad' });
    try {
      autosave.adopt(await removeGig.mutateAsync({ id: draft.id, version: autosave.versionNow(), gigId: gig.id }));
      await Promise.all([utils.gigs.invalidate(), utils.home.invalidate()]);
      toast({ message: `${gig.title} is off this draft`, detail: 'It can be invoiced elsewhere.' });
    } catch (error) {
      toast({ message: 'The gig was not taken off', detail: sentenceFor(error), tone: 'bad' });
    }
  };
  return (
    <Card>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3 text-sm">
        <p>
          To{' '}
          <Link to="/clients/$clientId" params={{ clientId: draft.client.id }} className={linkClass}>
            {draft.client.name}
          </Link>
          {draft.gigs.length > 0 && (draft.gigs.length === 1 ? ', for one gig:' : `, for ${draft.gigs.length} gigs:`)}
        </p>
        {draft.gigs.length > 0 && (
          <ul className="flex flex-wrap gap-2">
            {draft.gigs.map((gig) => (
              <li key={gig.id} className="inline-flex min-w-0 max-w-full items-center rounded-full border border-line bg-sunken pl-3">
                <Link to="/gigs/$gigId" params={{ gigId: gig.id }} className="min-w-0 truncate py-1 hover:underline">
                  {gig.title} <span className="tabular text-ink-soft">· {formatDate(gig.date, locale)}</span>
                </Link>
                <IconButton
                  label={`Take ${gig.title} off this draft`}
                  disabled={removeGig.isPending}
                  onClick={() => void remove(gig)}
                  className="rounded-full"
                >
                  <X aria-hidden="true" />
                </IconButton>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  );
}

function Preview({ draft, autosave }: { draft: DraftWire; autosave: Autosave }) {
  const { today } = useLocale();
  const values = useDeferredValue(autosave.values); // typing is never held up by the page beside it
  const document = printDraft(draft, values, { today, number: null });
  const { minor, currency } = document.totals.total;
  return (
    <div className="grid gap-3">
      <p role="status" className="flex items-baseline justify-between gap-3 px-1 text-ink-soft text-sm">
        As it will go out
        <Amount money={{ minor: minor.toString(), currency }} className="display text-ink text-xl" />
      </p>
      <InvoicePaper document={document} />
    </div>
  );
}
