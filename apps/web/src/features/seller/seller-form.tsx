import { useMemo, useState } from 'react';
import { isStale } from '../../lib/api-error.ts';
import { useCommands } from '../../lib/commands.ts';
import { refusalOf } from '../../lib/form-words.ts';
import { RecordForm } from '../../lib/record-form.tsx';
import { type Outputs, trpc } from '../../lib/trpc.ts';
import { useVersionedDraft } from '../../lib/use-versioned-draft.ts';
import { toast } from '../../ui/toast-store.ts';
import { AllSellerFields } from './seller-fields.tsx';
import { missing, toInput, toValues } from './seller-values.ts';
import { SellerVersions } from './seller-versions.tsx';

/** Who the invoices are from. Members see it; owner and admin change it. */
export function SellerForm({ seller, mayEdit }: { seller: Outputs['seller']['get']; mayEdit: boolean }) {
  const saved = useMemo(() => toValues(seller), [seller]);
  const draft = useVersionedDraft({ key: 'seller', saved, version: seller.version });
  const { value, set } = draft;
  const [isTried, setTried] = useState(false);
  const utils = trpc.useUtils();
  const save = trpc.seller.save.useMutation();
  const refusal = isStale(save.error) ? null : refusalOf(save.error); // stale: both versions are shown instead
  const errors = { ...refusal?.fields, ...(isTried && missing(value)) };

  const submit = () => {
    setTried(true);
    if (Object.keys(missing(value)).length > 0 || save.isPending || !draft.isDirty) return;
    save.mutate(toInput(value, draft.version), {
      onSuccess: async (after) => {
        utils.seller.get.setData(undefined, after);
        draft.kept(toValues(after), after.version);
        setTried(false);
        toast({ message: 'Your details are saved', tone: 'good' });
        await utils.invalidate();
      },
      onError: (error) => isStale(error) && utils.seller.get.invalidate(), // the newer version comes in, and both are shown
    });
  };
  useCommands(mayEdit ? [{ id: 'save', label: 'Save your details', group: 'This page', keys: 'mod+s', run: submit }] : []);
  return (
    <RecordForm
      draft={draft}
      versions={
        draft.theirs && (
          <SellerVersions changes={draft.changes} theirs={draft.theirs} onKeepYours={draft.rebase} onTakeTheirs={draft.takeTheirs} />
        )
      }
      errors={errors}
      refusal={refusal}
      mayEdit={mayEdit}
      isSaving={save.isPending}
      onSave={submit}
    >
      <AllSellerFields value={value} set={set} errors={errors} />
    </RecordForm>
  );
}
