import { useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import { isStale } from '../../lib/api-error.ts';
import { useCommands } from '../../lib/commands.ts';
import { refusalOf } from '../../lib/form-words.ts';
import { RecordForm } from '../../lib/record-form.tsx';
import { type Outputs, trpc } from '../../lib/trpc.ts';
import { differences, useVersionedDraft } from '../../lib/use-versioned-draft.ts';
import { toast } from '../../ui/toast-store.ts';
import { TwoVersions } from '../../ui/two-versions.tsx';
import { NumberFields, OrganisationFields, TermsFields } from './settings-fields.tsx';
import { type SettingsValues, toInput, toValues } from './settings-values.ts';

interface SettingsFormProps {
  settings: Outputs['settings']['get'];
  /** Which of them this page is about. All are saved as one record: whoever saves the others meanwhile is asked about. */
  part: 'organisation' | 'invoices';
  mayEdit: boolean;
}

/** What holds for every client and gig that says nothing of its own. */
export function SettingsForm({ settings, part, mayEdit }: SettingsFormProps) {
  const saved = useMemo(() => toValues(settings), [settings]);
  const draft = useVersionedDraft({ key: `settings ${part}`, saved, version: settings.version });
  const utils = trpc.useUtils();
  const router = useRouter();
  const save = trpc.settings.save.useMutation();
  const refusal = isStale(save.error) ? null : refusalOf(save.error); // stale: both versions are shown instead
  const errors = refusal?.fields ?? {};

  const submit = () => {
    if (save.isPending || !draft.isDirty) return;
    save.mutate(toInput(draft.value, draft.version), {
      onSuccess: async (after) => {
        utils.settings.get.setData(undefined, after);
        draft.kept(toValues(after), after.version);
        toast({ message: 'The settings are saved', tone: 'good' });
        await utils.invalidate(); // currency, zone and terms stand on every page
        await utils.session.me.fetch();
        await router.invalidate(); // the session that pages are given is read anew
      },
      onError: (error) => isStale(error) && utils.settings.get.invalidate(), // the newer version comes in, and both are shown
    });
  };
  useCommands(mayEdit ? [{ id: 'save', label: 'Save the settings', group: 'This page', keys: 'mod+s', run: submit }] : []);
  const fields = { value: draft.value, set: draft.set, errors };
  return (
    <RecordForm
      draft={draft}
      versions={
        draft.theirs && (
          <TwoVersions rows={rowsOf(draft.changes, draft.theirs)} onKeepYours={draft.rebase} onTakeTheirs={draft.takeTheirs} />
        )
      }
      errors={errors}
      refusal={refusal}
      mayEdit={mayEdit}
      isSaving={save.isPending}
      onSave={submit}
    >
      {part === 'organisation' ? (
        <OrganisationFields {...fields} />
      ) : (
        <>
          <TermsFields {...fields} />
          <NumberFields {...fields} />
        </>
      )}
    </RecordForm>
  );
}

const labels: Record<keyof SettingsValues, string> = {
  organisationName: 'What it is called here',
  country: 'Country',
  currency: 'Currency',
  timeZone: 'Time zone',
  taxYearStart: 'Tax year begins',
  paymentTermsDays: 'Payment terms',
  mileageRate: 'Mileage rate',
  passengerRate: 'Passenger rate',
  invoiceNumberPattern: 'Pattern of invoice numbers',
  invoiceNumberStart: 'Counts from',
  invoiceNumberReset: 'Starts again',
};

const rowsOf = (changes: Partial<SettingsValues>, theirs: SettingsValues) =>
  differences(changes, theirs).map(({ name, yours, theirs }) => ({ label: labels[name], yours, theirs }));
