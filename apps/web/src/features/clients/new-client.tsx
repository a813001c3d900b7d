import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { DraftGuard } from '../../lib/draft-guard.tsx';
import { refusalOf } from '../../lib/form-words.ts';
import { newId } from '../../lib/new-id.ts';
import { useSession } from '../../lib/session.ts';
import { trpc } from '../../lib/trpc.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { buttonClass } from '../../ui/button.tsx';
import { toast } from '../../ui/toast-store.ts';
import { ClientEditor } from './client-editor.tsx';
import { blankValues, toPatch } from './client-values.ts';

const blank = blankValues();

export function NewClient() {
  const [id] = useState(newId<'client'>);
  const draft = useDraft({ key: 'client new', saved: blank });
  const { organisation } = useSession();
  const navigate = useNavigate();
  const utils = trpc.useUtils();
  const create = trpc.clients.create.useMutation();
  const refusal = refusalOf(create.error);
  const save = () =>
    create.mutate(
      { ...toPatch(draft.value, draft.value, organisation.currency), id, name: draft.value.name },
      {
        onSuccess: async (client) => {
          draft.settle();
          await utils.clients.invalidate();
          toast({ message: `${client.name} is one of your clients now`, tone: 'good' });
          await navigate({ to: '/clients/$clientId', params: { clientId: client.id }, replace: true });
        },
      },
    );
  return (
    <ClientEditor
      id={id}
      value={draft.value}
      set={draft.set}
      refusal={refusal}
      notices={<DraftGuard draft={draft} />}
      saveLabel="Create client"
      isSaving={create.isPending}
      onSave={save}
      cancel={
        <Link to="/clients" className={buttonClass('quiet')}>
          Cancel
        </Link>
      }
    />
  );
}
