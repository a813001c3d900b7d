import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { isStale } from '../../lib/api-error.ts';
import { DraftGuard } from '../../lib/draft-guard.tsx';
import { refusalOf } from '../../lib/form-words.ts';
import { useSession } from '../../lib/session.ts';
import { type Outputs, trpc } from '../../lib/trpc.ts';
import { useVersionedDraft } from '../../lib/use-versioned-draft.ts';
import { buttonClass } from '../../ui/button.tsx';
import { toast } from '../../ui/toast-store.ts';
import { ClientEditor } from './client-editor.tsx';
import { toPatch, toValues } from './client-values.ts';
import { ClientVersions } from './client-versions.tsx';

export function EditClient({ client }: { client: Outputs['clients']['get'] }) {
  const { id } = client;
  const saved = useMemo(() => toValues(client), [client]);
  const draft = useVersionedDraft({ key: `client ${id}`, saved, version: client.version });
  const { organisation } = useSession();
  const navigate = useNavigate();
  const utils = trpc.useUtils();
  const update = trpc.clients.update.useMutation();
  const refusal = isStale(update.error) ? null : refusalOf(update.error); // stale: both versions are shown instead
  const save = () =>
    update.mutate(
      { id, version: draft.version, patch: toPatch(draft.changes, draft.value, organisation.currency) },
      {
        onSuccess: async (after) => {
          draft.settle();
          await utils.clients.invalidate();
          toast({ message: `${after.name} is saved`, tone: 'good' });
          await navigate({ to: '/clients/$clientId', params: { clientId: id } });
        },
        onError: (error) => isStale(error) && utils.clients.get.invalidate({ id }), // the newer version comes in, and both are shown
      },
    );
  return (
    <ClientEditor
      id={id}
      value={draft.value}
      set={draft.set}
      refusal={refusal}
      notices={
        <>
          <DraftGuard draft={draft} />
          {draft.theirs && (
            <ClientVersions changes={draft.changes} theirs={draft.theirs} onKeepYours={draft.rebase} onTakeTheirs={draft.takeTheirs} />
          )}
        </>
      }
      saveLabel="Save"
      isSaving={update.isPending}
      onSave={save}
      cancel={
        <Link to="/clients/$clientId" params={{ clientId: id }} className={buttonClass('quiet')}>
          Cancel
        </Link>
      }
    />
  );
}
