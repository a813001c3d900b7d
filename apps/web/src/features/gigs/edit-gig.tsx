import { type SubmitEvent, useMemo, useState } from 'react';
import { isStale } from '../../lib/api-error.ts';
import { useCommands } from '../../lib/commands.ts';
import { DraftGuard } from '../../lib/draft-guard.tsx';
import { type Outputs, trpc } from '../../lib/trpc.ts';
import { useVersionedDraft } from '../../lib/use-versioned-draft.ts';
import { wordsFor } from '../../lib/words.ts';
import { Button } from '../../ui/button.tsx';
import { FormErrorSummary } from '../../ui/form-error-summary.tsx';
import { toast } from '../../ui/toast-store.ts';
import type { QuickCreate } from './client-field.tsx';
import { MoneyFields, NoteFields, WhatFields, WhenFields } from './gig-fields.tsx';
import { formErrors, problems, toPatch, toValues } from './gig-values.ts';
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
  const words = update.error && !isStale(update.error) ? wordsFor(update.error) : null;
  const refused: Record<string, string> = words
    ? words.fields
      ? formErrors(words.fields)
      : { '': [words.title, words.detail].filter(Boolean).join('. ') }
    : {};
  const missing = problems(value);
  const errors = isTried ? { ...refused, ...missing } : refused;

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
    <form
      noValidate
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        save();
      }}
    >
      <fieldset disabled={!mayEdit} className="grid min-w-0 gap-5">
        <DraftGuard draft={draft} />
        {draft.theirs && (
          <GigVersions changes={draft.changes} theirs={draft.theirs} onKeepYours={draft.rebase} onTakeTheirs={draft.takeTheirs} />
        )}
        <FormErrorSummary errors={errors} />
        <WhatFields {...fields} />
        <WhenFields {...fields} />
        <MoneyFields {...fields} />
        <NoteFields {...fields} />
        {mayEdit && (
          <div className="flex flex-wrap justify-end gap-2">
            {draft.isDirty && (
              <Button look="quiet" onClick={draft.discard}>
                Undo my changes
              </Button>
            )}
            <Button type="submit" look="primary" busy={update.isPending} disabled={!draft.isDirty}>
              Save
            </Button>
          </div>
        )}
      </fieldset>
    </form>
  );
}
