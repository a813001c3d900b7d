import { type FormEvent, useState } from 'react';
import { refusalOf } from '../../lib/form-words.ts';
import { prepareMove, startIn } from '../../lib/page-organisation.ts';
import { trpc } from '../../lib/trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormErrorSummary } from '../../ui/form-error-summary.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** A further business with books of its own. The page begins anew in it. */
export function CreateOrganisationDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const [name, setName] = useState('');
  const create = trpc.organisations.create.useMutation({ onSuccess: ({ organisationId }) => startIn(organisationId, '/welcome') });
  const words = refusalOf(create.error);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (create.isPending || create.isSuccess) return;
    if (await prepareMove()) create.mutate({ name });
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        create.reset();
        onOpenChange(next);
      }}
      size="sm"
      title="Create an organisation"
      description="A band, a company, a second business: its clients, invoices, numbers and members are its own. You are its owner."
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button type="submit" form="create-organisation" look="primary" busy={create.isPending || create.isSuccess}>
            Create
          </Button>
        </>
      }
    >
      <form id="create-organisation" onSubmit={(event) => void submit(event)} noValidate className="grid gap-4 pb-2">
        <FormErrorSummary words={words} />
        <TextField
          label="Name"
          name="name"
          hint="What it is called here. What stands on invoices is asked next."
          value={name}
          onChange={setName}
          error={words?.fields?.name}
          maxLength={200}
          autoComplete="organization"
        />
      </form>
    </Dialog>
  );
}
