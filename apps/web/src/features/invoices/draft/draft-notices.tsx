import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { missingWords } from '../../../lib/missing-words.ts';
import { trpc } from '../../../lib/trpc.ts';
import { differences } from '../../../lib/use-versioned-draft.ts';
import { sentenceFor } from '../../../lib/words.ts';
import { Button } from '../../../ui/button.tsx';
import { linkClass } from '../../../ui/link-class.ts';
import { Notice } from '../../../ui/notice.tsx';
import { toast } from '../../../ui/toast-store.ts';
import { TwoVersions } from '../../../ui/two-versions.tsx';
import type { DraftValues, DraftWire } from './draft-values.ts';
import type { Autosave } from './use-autosave.ts';

type Difference = DraftWire['differences'][number];

/** The gigs charge something else by now: a refresh is offered, and may be declined. */
export function RefreshOffer({ draft, autosave }: { draft: DraftWire; autosave: Autosave }) {
  const refresh = trpc.invoices.refresh.useMutation();
  const decline = trpc.invoices.declineRefresh.useMutation();
  if (draft.differences.length === 0) return null;
  const act = async (mutation: typeof refresh | typeof decline, failed: string) => {
    if (!(await autosave.flush())) return toast({ message: failed, detail: autosave.whyNotSaved(), tone: 'bad' });
    try {
      autosave.adopt(await mutation.mutateAsync({ id: draft.id, version: autosave.versionNow() }));
    } catch (error) {
      toast({ message: failed, detail: sentenceFor(error), tone: 'bad' });
    }
  };
  return (
    <Notice
      title="The gigs have changed since these lines were made"
      actions={
        <>
          <Button size="sm" busy={decline.isPending} onClick={() => void act(decline, 'The draft was not changed')}>
            Keep the lines
          </Button>
          <Button size="sm" look="primary" busy={refresh.isPending} onClick={() => void act(refresh, 'The lines were not refreshed')}>
            Refresh the lines
          </Button>
        </>
      }
    >
      <ul className="tabular mt-1 grid gap-0.5">
        {draft.differences.map((difference) => (
          <li key={`${difference.kind} ${difference.description}`}>{differenceWords(difference)}</li>
        ))}
      </ul>
    </Notice>
  );
}

function differenceWords({ kind, description, before, after }: Difference): string {
  const figures = (charge: Difference['before']) => (charge ? `${charge.quantity} × ${charge.unitPrice}` : '');
  switch (kind) {
    case 'added':
      return `New: ${description}, ${figures(after)}`;
    case 'removed':
      return `Gone: ${description || 'a line'}, ${figures(before)}`;
    case 'changed':
      return `${description}: ${figures(before)} becomes ${figures(after)}`;
  }
}

type Missing = DraftWire['missing'][number];

/** Where what is missing can be given. */
export function MissingLink({ missing, clientId, children }: { missing: Missing; clientId: string; children: ReactNode }) {
  switch (missing.of) {
    case 'seller':
      return (
        <Link to="/settings" className={linkClass}>
          {children}
        </Link>
      );
    case 'client':
      return (
        <Link to="/clients/$clientId/edit" params={{ clientId }} className={linkClass}>
          {children}
        </Link>
      );
    case 'invoice':
      return children;
  }
}

/** What keeps the invoice from going out, each with a link to where it is put right; and what it could go out without, but should not. */
export function Readiness({ draft }: { draft: DraftWire }) {
  const { missing, advice } = draft;
  if (missing.length === 0 && advice.length === 0) return null;
  return (
    <Notice tone={missing.length > 0 ? 'warn' : 'note'} title={missing.length > 0 ? 'Before it can be issued' : 'Worth adding'}>
      <ul className="mt-1 grid gap-0.5">
        {missing.map((item) => (
          <li key={`${item.of} ${item.what}`}>
            <MissingLink missing={item} clientId={draft.client.id}>
              {missingWords(item)}
            </MissingLink>
          </li>
        ))}
        {advice.includes('bank') && (
          <li>
            <Link to="/settings" className={linkClass}>
              Your bank details are missing
            </Link>
            : the invoice will not say how to pay it
          </li>
        )}
      </ul>
    </Notice>
  );
}

const labels: Record<keyof DraftValues, string> = {
  lines: 'Lines',
  description: 'Note',
  purchaseOrderReference: 'Purchase order',
  paymentTermsDays: 'Due in days',
  invoiceDate: 'Invoice date',
  discount: 'Discount',
};

/** Somebody else has saved this draft: both versions, and the choice. */
export function OtherVersion({ autosave }: { autosave: Autosave }) {
  const { theirs, values, base, rebase, takeTheirs } = autosave;
  if (theirs === null) return null;
  const changed = Object.fromEntries(
    Object.entries(values).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(base[name as keyof DraftValues])),
  ); // a name of the values
  const rows = differences<DraftValues>(changed, theirs).map((difference) => ({
    label: labels[difference.name],
    theirs: written(difference.theirs),
    yours: written(difference.yours),
  }));
  return <TwoVersions rows={rows} onKeepYours={rebase} onTakeTheirs={takeTheirs} />;
}

function written(value: DraftValues[keyof DraftValues]): string {
  if (typeof value === 'string') return value;
  if ('kind' in value)
    return value.kind === 'none' ? 'None' : `${value.figure}${value.kind === 'percent' ? '%' : ''} ${value.reason}`.trim();
  return value.map((line) => `${line.description || 'No description'}: ${line.quantity} × ${line.unitPrice || '0'}`).join('\n');
}
