import { useMemo, useState } from 'react';
import { isStale } from '../../lib/api-error.ts';
import { useCommands } from '../../lib/commands.ts';
import { refusalOf } from '../../lib/form-words.ts';
import { RecordForm } from '../../lib/record-form.tsx';
import { type Outputs, trpc } from '../../lib/trpc.ts';
import { useVersionedDraft } from '../../lib/use-versioned-draft.ts';
import { toast } from '../../ui/toast-store.ts';
import { ClaimFields, TaxFields, WhatFields } from './expense-fields.tsx';
import { problems, toPatch, toValues } from './expense-values.ts';
import { ExpenseVersions } from './expense-versions.tsx';

type Expense = Outputs['expenses']['get'];

/** An expense is edited where it is shown. Those who may only look see the same, and cannot change it. */
export function EditExpense({ expense, mayEdit }: { expense: Expense; mayEdit: boolean }) {
  const { id } = expense;
  const saved = useMemo(() => toValues(expense), [expense]);
  const draft = useVersionedDraft({ key: `expense ${id}`, saved, version: expense.version });
  const { value, set } = draft;
  const [isTried, setTried] = useState(false);
  const utils = trpc.useUtils();
  const update = trpc.expenses.update.useMutation();
  const refusal = isStale(update.error) ? null : refusalOf(update.error); // stale: both versions are shown instead
  const missing = problems(value);
  const errors = { ...refusal?.fields, ...(isTried && missing) };

  const save = () => {
    setTried(true);
    if (Object.keys(missing).length > 0 || update.isPending || !draft.isDirty) return;
    update.mutate(
      { id, version: draft.version, patch: toPatch(draft.changes, value) },
      {
        onSuccess: async (after) => {
          utils.expenses.get.setData({ id }, (before) => before && { ...before, ...after });
          draft.kept(toValues(after), after.version);
          setTried(false);
          toast({ message: 'Saved', tone: 'good' });
          await Promise.all([utils.expenses.invalidate(), utils.gigs.invalidate()]); // a gig sums its expenses
        },
        onError: (error) => isStale(error) && utils.expenses.get.invalidate({ id }), // the newer version comes in, and both are shown
      },
    );
  };
  useCommands(mayEdit ? [{ id: 'save', label: 'Save the expense', group: 'This page', keys: 'mod+s', run: save }] : []);
  const fields = { value, set, errors, gig: expense.gig };
  return (
    <RecordForm
      draft={draft}
      versions={
        draft.theirs && (
          <ExpenseVersions changes={draft.changes} theirs={draft.theirs} onKeepYours={draft.rebase} onTakeTheirs={draft.takeTheirs} />
        )
      }
      errors={errors}
      refusal={refusal}
      mayEdit={mayEdit}
      isSaving={update.isPending}
      onSave={save}
    >
      <WhatFields {...fields} />
      <ClaimFields {...fields} />
      <TaxFields {...fields} />
    </RecordForm>
  );
}
