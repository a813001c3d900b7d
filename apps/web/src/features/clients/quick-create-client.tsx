import { type SubmitEvent, useId, useState } from 'react';
import { refusalOf } from '../../lib/form-words.ts';
import { newId } from '../../lib/new-id.ts';
import { type Outputs, trpc } from '../../lib/trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormErrorSummary } from '../../ui/form-error-summary.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { DuplicatesNotice } from './duplicates-notice.tsx';
import { useDuplicates } from './use-duplicates.ts';

export interface QuickCreateClientProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** What was typed where the client is picked. */
  name: string;
  onCreated: (client: Outputs['clients']['create']) => void;
}

/** A client by name and e-mail, without leaving the page; the rest can be said later. */
export function QuickCreateClient({ open, onOpenChange, name, onCreated }: QuickCreateClientProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="New client" description="A name is enough for now." size="sm">
      <QuickForm key={name} name={name} onCreated={onCreated} onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

function QuickForm({
  name: typed,
  onCreated,
  onDone,
}: {
  name: string;
  onCreated: QuickCreateClientProps['onCreated'];
  onDone: () => void;
}) {
  const formId = useId();
  const [id] = useState(newId<'client'>);
  const [name, setName] = useState(typed);
  const [email, setEmail] = useState('');
  const duplicates = useDuplicates({ id, name, email });
  const utils = trpc.useUtils();
  const create = trpc.clients.create.useMutation({
    onSuccess: async (client) => {
      await utils.clients.invalidate();
      onCreated(client);
      onDone();
    },
  });
  const words = refusalOf(create.error);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    event.stopPropagation(); // a form within a form's page: only this one is sent
    create.mutate({ id, name, email });
  };
  return (
    <form id={formId} noValidate onSubmit={submit} className="grid gap-4 pb-2">
      <FormErrorSummary words={words} />
      <TextField
        label="Name"
        name="name"
        required
        autoComplete="off"
        value={name}
        onChange={setName}
        onBlur={duplicates.ask}
        error={words?.fields?.name}
      />
      <TextField
        label="E-mail"
        name="email"
        type="email"
        optional
        autoComplete="off"
        value={email}
        onChange={setEmail}
        onBlur={duplicates.ask}
        error={words?.fields?.email}
      />
      <DuplicatesNotice found={duplicates.found} />
      <div className="flex flex-col-reverse gap-2 md:flex-row md:justify-end">
        <Button onClick={onDone}>Cancel</Button>
        <Button type="submit" look="primary" busy={create.isPending}>
          Create client
        </Button>
      </div>
    </form>
  );
}
