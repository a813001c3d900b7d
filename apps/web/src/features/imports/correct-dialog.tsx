import { type SubmitEvent, useId, useState } from 'react';
import { refusalOf } from '../../lib/form-words.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormErrorSummary } from '../../ui/form-error-summary.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TimeField } from '../../ui/time-field.tsx';
import type { Fixes } from './confirmation.ts';
import type { ImportRow } from './import-words.ts';
import { RowSource } from './row-source.tsx';

interface Props {
  row: ImportRow;
  onClose: () => void;
  /** `null` goes back to what the file says. */
  onSave: (fixes: Fixes | null) => Promise<unknown>;
}

/** Corrects what a row was read as. Only what is changed here is kept over the reading; the file's own words stay beside it. */
export function CorrectDialog({ row, onClose, onSave }: Props) {
  const formId = useId();
  const { reading } = row;
  const [title, setTitle] = useState(reading.title);
  const [date, setDate] = useState(reading.date ?? '');
  const [start, setStart] = useState(reading.start ?? '');
  const [finish, setFinish] = useState(reading.finish ?? '');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const words = refusalOf(error);
  const fields = words?.fields;

  const save = async (fixes: Fixes | null) => {
    setBusy(true);
    try {
      await onSave(fixes);
      onClose();
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (busy) return;
    void save({
      ...(title !== reading.title && { title }),
      ...(date !== (reading.date ?? '') && { date }),
      ...(start !== (reading.start ?? '') && { start: start || null }),
      ...(finish !== (reading.finish ?? '') && { finish: finish || null }),
    });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Correct a row"
      description="What you write here stays with the row, also when the file is read again with other columns."
      footer={
        <>
          {row.fixed.length > 0 && (
            <Button look="quiet" busy={busy} onClick={() => void save(null)}>
              Back to what the file says
            </Button>
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} look="primary" busy={busy}>
            Save
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={submit} className="grid gap-4">
        <FormErrorSummary words={words} />
        <TextField label="Title" name="fixes.title" value={title} onChange={setTitle} error={fields?.['fixes.title']} />
        <DateField label="Date" name="fixes.date" value={date} onChange={setDate} error={fields?.['fixes.date']} />
        <div className="grid gap-4 sm:grid-cols-2">
          <TimeField label="Start" name="fixes.start" optional value={start} onChange={setStart} error={fields?.['fixes.start']} />
          <TimeField
            label="Finish"
            name="fixes.finish"
            optional
            hint="At or before the start is the next day."
            value={finish}
            onChange={setFinish}
            error={fields?.['fixes.finish']}
          />
        </div>
        <RowSource row={row} />
      </form>
    </Dialog>
  );
}
