import { useMemo, useState } from 'react';
import { isStale } from '../../lib/api-error.ts';
import { useCommands } from '../../lib/commands.ts';
import { refusalOf } from '../../lib/form-words.ts';
import { RecordForm } from '../../lib/record-form.tsx';
import { type Outputs, trpc } from '../../lib/trpc.ts';
import { useVersionedDraft } from '../../lib/use-versioned-draft.ts';
import { toast } from '../../ui/toast-store.ts';
import type { QuickCreate } from './client-field.tsx';
import { MoneyFields, NoteFields, WhatFields, WhenFields } from './gig-fields.tsx';
import { problems, toPatch, toValues } from './gig-values.ts';
import { GigVersions } from './gig-versions.tsx';

type Gig = Outputs['gigs']['get'];

/** A gig is edited where it is shown. Those who may only look see the same, and cannot change it. */
export function EditGig({ gig, mayEdit, QuickCreate }: { gig: Gig; mayEdit: boolean; QuickCreate: QuickCreate }) {
  const { id } = gig;
  const saved = useMemo(() => toValues(gig), [gig]);
  const draft = useVersionedDraft({ key: `gig ${id}`, saved, version: gig.version });
  const { value, set } = draft;
  const [isTried, setTried] = useState(false);
  const utils = trpc.useUtils();
  const update = trpc.gigs.update.useMutation();
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
          utils.gigs.get.setData({ id }, (before) => before && { ...before, ...after });
          draft.kept(toValues(after), after.version);
          setTried(false);
          toast({ message: 'Saved', tone: 'good' });
          await Promise.all([utils.gigs.invalidate(), utils.home.invalidate(), utils.invoices.invalidate(), utils.clients.invalidate()]);
        },
        onError: (error) => isStale(error) && utils.gigs.get.invalidate({ id }), // the newer version comes in, and both are shown
      },
    );
  };
  useCommands(mayEdit ? [{ id: 'save', label: 'Save the gig', group: 'This page', keys: 'mod+s', run: save }] : []);
  const fields = { value, set, errors, QuickCreate };
  return (
    <RecordForm
      draft={draft}
      versions={
        draft.theirs && (
          <GigVersions changes={draft.changes} theirs={draft.theirs} onKeepYours={draft.rebase} onTakeTheirs={draft.takeTheirs} />
        )
      }
      errors={errors}
      refusal={refusal}
      mayEdit={mayEdit}
      isSaving={update.isPending}
      onSave={save}
    >
      <WhatFields {...fields} />
      <WhenFields {...fields} />
      <MoneyFields {...fields} />
      <NoteFields {...fields} />
    </RecordForm>
  );
}
