import type { LocalDate } from '@glovelly/domain/calendar';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { domainErrorOf } from '../../../lib/api-error.ts';
import { formatDate } from '../../../lib/format.ts';
import { missingWords } from '../../../lib/missing-words.ts';
import { trpc } from '../../../lib/trpc.ts';
import { sentenceFor, wordsFor } from '../../../lib/words.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { linkClass } from '../../../ui/link-class.ts';
import { useLocale } from '../../../ui/locale.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { toast } from '../../../ui/toast-store.ts';
import { MissingLink } from './draft-notices.tsx';
import type { DraftWire } from './draft-values.ts';
import { InvoicePaper } from './invoice-paper.tsx';
import { printDraft } from './print-draft.ts';
import type { Autosave } from './use-autosave.ts';

interface IssueDialogProps {
  draft: DraftWire;
  autosave: Autosave;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** The one step that cannot be taken back: what exactly goes out, to whom, under which number. Or what is missing, and where it is given. */
export function IssueDialog({ draft, autosave, open, onOpenChange }: IssueDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      size="lg"
      title="Issue this invoice?"
      description="It gets its number and is frozen: from then on nothing changes it. A mistake is put right by voiding it, with a reason, and making another."
      footer={open && <Confirm draft={draft} autosave={autosave} onDone={() => onOpenChange(false)} />}
    >
      {open && <Content draft={draft} autosave={autosave} />}
    </Dialog>
  );
}

/** The number and the dates that issuing would give now: by the day of the server, which is not always that of this page. Asked when all is saved. */
function useWhatGoesOut(draft: DraftWire, { state }: Autosave) {
  return trpc.invoices.issuePreview.useQuery({ id: draft.id }, { staleTime: 0, gcTime: 0, enabled: state.kind === 'saved' });
}

const isStuck = ({ state }: Autosave): boolean => state.kind === 'unreadable' || state.kind === 'failed' || state.kind === 'behind';

function Content({ draft, autosave }: { draft: DraftWire; autosave: Autosave }) {
  const { locale } = useLocale();
  const preview = useWhatGoesOut(draft, autosave);
  const { flush } = autosave;
  useEffect(() => void flush(), [flush]);
  if (isStuck(autosave))
    return (
      <Notice tone="warn" title="The last changes are not saved yet">
        {autosave.whyNotSaved()}
      </Notice>
    );
  if (preview.isError) {
    const { title, detail } = wordsFor(preview.error);
    const isPattern = domainErrorOf(preview.error)?.code === 'invoice.numberPatternRefused';
    return (
      <Notice tone="bad" title={title}>
        {detail}{' '}
        {isPattern && (
          <Link to="/settings/invoices" className={linkClass}>
            Change how numbers are made
          </Link>
        )}
      </Notice>
    );
  }
  if (!preview.data) {
    return (
      <div role="status" className="grid gap-3">
        <span className="sr-only">Loading…</span>
        <Skeleton className="h-5 w-2/3" />
        <Skeleton className="h-72 w-full" />
      </div>
    );
  }
  const { number, invoiceDate, dueDate, missing } = preview.data;
  if (missing.length > 0) {
    return (
      <Notice tone="warn" title="Something is missing first">
        <ul className="mt-1 grid gap-1">
          {missing.map((item) => (
            <li key={`${item.of} ${item.what}`}>
              <MissingLink missing={item} clientId={draft.client.id}>
                {missingWords(item)}
              </MissingLink>
            </li>
          ))}
        </ul>
      </Notice>
    );
  }
  const document = printDraft(draft, autosave.values, { today: invoiceDate as LocalDate /* a day of the server is one */, number });
  return (
    <div className="grid gap-4">
      <p className="text-sm">
        <strong className="tabular font-semibold">{number}</strong> to <strong className="font-semibold">{draft.client.name}</strong>, dated{' '}
        {formatDate(invoiceDate, locale)} and due {formatDate(dueDate, locale)}. This is what goes out:
      </p>
      <InvoicePaper isScrolled document={document} />
    </div>
  );
}

function Confirm({ draft, autosave, onDone }: { draft: DraftWire; autosave: Autosave; onDone: () => void }) {
  const utils = trpc.useUtils();
  const preview = useWhatGoesOut(draft, autosave);
  const issue = trpc.invoices.issue.useMutation();
  const [failure, setFailure] = useState<string | null>(null);
  const shown = autosave.state.kind === 'saved' && preview.data?.missing.length === 0 ? preview.data : null;
  const confirm = async () => {
    if (!shown) return;
    setFailure(null);
    try {
      const issued = await issue.mutateAsync({ id: draft.id, version: autosave.versionNow(), invoiceDate: shown.invoiceDate });
      onDone();
      utils.invoices.get.setData({ id: draft.id }, issued);
      toast({ message: `Invoice ${issued.state === 'draft' ? '' : issued.number} is issued`, tone: 'good' });
      await Promise.all([
        utils.invoices.list.invalidate(),
        utils.invoices.totals.invalidate(),
        utils.home.invalidate(),
        utils.gigs.invalidate(),
      ]);
    } catch (error) {
      setFailure(sentenceFor(error));
      void utils.invoices.get.invalidate({ id: draft.id });
    }
  };
  return (
    <>
      {failure && (
        <p role="alert" className="mr-auto self-center font-medium text-bad text-sm">
          {failure}
        </p>
      )}
      <Button onClick={onDone}>Not yet</Button>
      <Button look="primary" busy={issue.isPending} disabled={!shown} onClick={() => void confirm()}>
        Issue {shown?.number}
      </Button>
    </>
  );
}
