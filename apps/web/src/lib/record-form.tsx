import type { ReactNode, SubmitEvent } from 'react';
import { Button } from '../ui/button.tsx';
import { FormErrorSummary } from '../ui/form-error-summary.tsx';
import type { Words } from './domain-words.ts';
import { DraftGuard } from './draft-guard.tsx';
import type { Draft } from './use-draft.ts';

interface Props {
  draft: Draft & { isDirty: boolean };
  /** Both versions, where somebody else saved meanwhile. */
  versions: ReactNode;
  errors: Readonly<Record<string, string>>;
  refusal: Words | null;
  mayEdit: boolean;
  isSaving: boolean;
  onSave: () => void;
  children: ReactNode;
}

/** The form of a record, where it is shown. Those who may only look see the same, and cannot change it. */
export function RecordForm({ draft, versions, errors, refusal, mayEdit, isSaving, onSave, children }: Props) {
  return (
    <form
      noValidate
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        onSave();
      }}
    >
      <fieldset disabled={!mayEdit} className="grid min-w-0 gap-5">
        <DraftGuard draft={draft} />
        {versions}
        <FormErrorSummary errors={errors} words={refusal} />
        {children}
        {mayEdit && (
          <div className="flex flex-wrap justify-end gap-2">
            {draft.isDirty && (
              <Button look="quiet" onClick={draft.discard}>
                Undo my changes
              </Button>
            )}
            <Button type="submit" look="primary" busy={isSaving} disabled={!draft.isDirty}>
              Save
            </Button>
          </div>
        )}
      </fieldset>
    </form>
  );
}
