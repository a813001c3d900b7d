import { Link } from '@tanstack/react-router';
import { useState } from 'react';
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

function useWhatGoesOut(draft: DraftWire) {
  return trpc.invoices.issuePreview.useQuery({ id: draft.id }, { staleTime: 0, gcTime: 0 });
}

function Content({ draft, autosave }: { draft: DraftWire; autosave: Autosave }) {
  const { locale, today } = useLocale();
  const preview = useWhatGoesOut(draft);
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
  return (
    <div className="grid gap-4">
      <p className="text-sm">
        <strong className="tabular font-semibold">{number}</strong> to <strong className="font-semibold">{draft.client.name}</strong>, dated{' '}
        {formatDate(invoiceDate, locale)} and due {formatDate(dueDate, locale)}. This is what goes out:
      </p>
      <InvoicePaper isScrolled document={printDraft(draft, autosave.values, { today, number })} />
    </div>
  );
}

function Confirm({ draft, autosave, onDone }: { draft: DraftWire; autosave: Autosave; onDone: () => void }) {
  const utils = trpc.useUtils();
  const preview = useWhatGoesOut(draft);
  const issue = trpc.invoices.issue.useMutation();
  const [failure, setFailure] = useState<string | null>(null);
  const isReady = preview.data?.missing.length === 0;
  const confirm = async () => {
    setFailure(null);
    if (!(await autosave.flush())) return setFailure(autosave.whyNotSaved());
    try {
      const issued = await issue.mutateAsync({ id: draft.id, version: autosave.versionNow() });
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
      <Button look="primary" busy={issue.isPending} disabled={!isReady} onClick={() => void confirm()}>
        Issue {isReady ? preview.data?.number : ''}
      </Button>
    </>
  );
}
