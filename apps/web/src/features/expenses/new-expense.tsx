import { Link, useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { useCommands } from '../../lib/commands.ts';
import { DraftGuard } from '../../lib/draft-guard.tsx';
import { refusalOf } from '../../lib/form-words.ts';
import { newId } from '../../lib/new-id.ts';
import { useSession } from '../../lib/session.ts';
import { trpc } from '../../lib/trpc.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { sentenceFor } from '../../lib/words.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { FormErrorSummary } from '../../ui/form-error-summary.tsx';
import { useLocale } from '../../ui/locale.tsx';
import { toast } from '../../ui/toast-store.ts';
import { ClaimFields, TaxFields, WhatFields } from './expense-fields.tsx';
import { blankValues, problems, toPatch } from './expense-values.ts';
import { PendingFiles } from './pending-files.tsx';
import { uploadReceipt } from './upload-receipt.ts';

/** A new expense with its receipts. `gigId` is the gig whose page it was begun on, and where it ends. */
export function NewExpense({ gigId }: { gigId?: string | undefined }) {
  const { organisation } = useSession();
  const { today } = useLocale();
  const [id, setId] = useState(newId<'expense'>);
  const [blank] = useState(() => blankValues({ date: today, gigId: gigId ?? '', currency: organisation.currency }));
  const [files, setFiles] = useState<readonly File[]>([]);
  const [isTried, setTried] = useState(false);
  const draft = useDraft({ key: gigId ? `expense new ${gigId}` : 'expense new', saved: blank });
  const { value, set } = draft;
  const navigate = useNavigate();
  const save = useSaving(id);

  const missing = problems(value);
  const errors = { ...save.refusal?.fields, ...(isTried && missing) };
  const submit = async (isLast: boolean) => {
    setTried(true);
    if (Object.keys(missing).length > 0) return;
    const outcome = await save.run(value, files);
    if (outcome === 'refused') return;
    draft.settle();
    if (outcome === 'toCheck') return navigate({ to: '/expenses/$expenseId', params: { expenseId: id }, replace: true });
    if (isLast) return gigId ? navigate({ to: '/gigs/$gigId', params: { gigId } }) : navigate({ to: '/expenses' });
    setId(newId());
    setFiles([]);
    setTried(false);
    draft.setValue({ ...blank, date: value.date, gigId: value.gigId, currency: value.currency });
    draft.settle();
  };
  useCommands([{ id: 'save', label: 'Save the expense', group: 'This page', keys: 'mod+s', run: () => void submit(true) }]);
  const fields = { value, set, errors };
  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        void submit(true);
      }}
    >
      <DraftGuard draft={draft} />
      <FormErrorSummary errors={errors} words={save.refusal} />
      <PendingFiles files={files} onChange={setFiles} />
      <WhatFields {...fields} />
      <ClaimFields {...fields} />
      <TaxFields {...fields} />
      <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
        <Link to="/expenses" className={buttonClass('quiet')}>
          Cancel
        </Link>
        <Button busy={save.isBusy} onClick={() => void submit(false)}>
          Save, and another
        </Button>
        <Button type="submit" look="primary" busy={save.isBusy}>
          {save.progress ?? 'Save expense'}
        </Button>
      </div>
    </form>
  );
}

/** Kept, but with something to look at on its page: a receipt that was refused, another expense like it. */
type Outcome = 'kept' | 'toCheck' | 'refused';

/** Keeps the expense, then its receipts one by one. A receipt that is refused leaves the expense kept, and says so. */
function useSaving(id: ReturnType<typeof newId<'expense'>>) {
  const utils = trpc.useUtils();
  const create = trpc.expenses.create.useMutation();
  const [progress, setProgress] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  const run = async (value: Parameters<typeof toPatch>[1], files: readonly File[]): Promise<Outcome> => {
    if (isBusy) return 'refused';
    setBusy(true);
    try {
      const { date, description, amount, category, ...rest } = toPatch(value, value);
      if (date === undefined || description === undefined || amount === undefined || category === undefined) return 'refused'; // problems() has said so
      const isKept = await create.mutateAsync({ id, date, description, amount, category, ...rest }).then(
        () => true,
        () => false, // create.error has the words
      );
      if (!isKept) return 'refused';
      const failed = await send(files);
      await Promise.all([utils.expenses.invalidate(), utils.gigs.invalidate()]).catch(() => {}); // a gig sums its expenses; it is kept, whatever cannot be looked up again
      const { lookAlikes } = await utils.expenses.get.fetch({ id }).catch(() => ({ lookAlikes: [] }));
      if (failed.length > 0) toast({ message: 'The expense is kept, without a receipt', detail: failed.join(' '), tone: 'bad' });
      else if (lookAlikes.length > 0)
        toast({ message: 'The expense is kept', detail: 'It looks like one you have already: compare the two.' });
      else toast({ message: 'The expense is kept', tone: 'good' });
      return failed.length + lookAlikes.length > 0 ? 'toCheck' : 'kept';
    } finally {
      setBusy(false);
      setProgress(null);
    }
  };
  const send = async (files: readonly File[]): Promise<string[]> => {
    const failed: string[] = [];
    for (const [index, file] of files.entries()) {
      const tell = (share: number) => setProgress(`Receipt ${index + 1} of ${files.length}, ${Math.round(share * 100)} %`);
      await uploadReceipt(id, file, tell).catch((error: unknown) => failed.push(`${file.name}: ${sentenceFor(error)}`));
    }
    return failed;
  };
  return { run, progress, isBusy, refusal: refusalOf(create.error) };
}
