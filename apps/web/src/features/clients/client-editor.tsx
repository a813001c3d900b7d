import { type ReactNode, type SubmitEvent, useState } from 'react';
import { useCommands } from '../../lib/commands.ts';
import type { Words } from '../../lib/domain-words.ts';
import { Button } from '../../ui/button.tsx';
import { FormErrorSummary } from '../../ui/form-error-summary.tsx';
import { AddressFields, ContactFields, type FieldsProps, NotesField, TermsFields, WhoFields } from './client-fields.tsx';

import { missingNames } from './client-values.ts';
import { DuplicatesNotice } from './duplicates-notice.tsx';
import { useDuplicates } from './use-duplicates.ts';

export interface ClientEditorProps extends Omit<FieldsProps, 'onIdentified' | 'errors'> {
  id: string;
  refusal: Words | null;
  /** Above the fields: the guard of the draft, another version. */
  notices: ReactNode;
  saveLabel: string;
  isSaving: boolean;
  onSave: () => void;
  /** Beside the save button: a way back. */
  cancel: ReactNode;
}

/** The fields of a client with what stands around them; new and existing ones are written in the same form. */
export function ClientEditor({ id, value, set, refusal, notices, saveLabel, isSaving, onSave, cancel }: ClientEditorProps) {
  const duplicates = useDuplicates({ id, name: value.name, email: value.email });
  const [isTried, setTried] = useState(false);
  const missing = missingNames(value);
  const save = () => {
    setTried(true);
    if (Object.keys(missing).length === 0 && !isSaving) onSave();
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    save();
  };
  useCommands([{ id: 'save', label: 'Save the client', group: 'This page', keys: 'mod+s', run: save }]);

  const errors = { ...refusal?.fields, ...(isTried && missing) };
  const fields = { value, set, errors };
  return (
    <form noValidate onSubmit={submit} className="grid gap-5">
      {notices}
      <FormErrorSummary errors={errors} words={refusal} />
      <WhoFields {...fields} onIdentified={duplicates.ask} />
      <DuplicatesNotice found={duplicates.found} />
      <AddressFields {...fields} />
      <TermsFields {...fields} />
      <ContactFields {...fields} />
      <NotesField {...fields} />
      <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
        {cancel}
        <Button type="submit" look="primary" busy={isSaving}>
          {saveLabel}
        </Button>
      </div>
    </form>
  );
}
