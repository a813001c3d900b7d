import { type ComponentType, useState } from 'react';
import { ClientPicker } from '../../lib/client-picker.tsx';
import { useCommands } from '../../lib/commands.ts';
import { trpc } from '../../lib/trpc.ts';
import { sentenceFor } from '../../lib/words.ts';
import { Button } from '../../ui/button.tsx';
import { toast } from '../../ui/toast-store.ts';
import { gigs } from './import-words.ts';
import { type Import, useIsChanging } from './use-import.ts';

/** A dialog that makes a client of a name; the route says which, so that features need not know each other. */
export type QuickCreate = ComponentType<{
  open: boolean;
  onOpenChange: (open: boolean) => void;
  name: string;
  onCreated: (client: { id: string }) => void;
}>;

interface Props {
  batch: Import;
  /** For every gig whose row names no client that is there. */
  clientId: string | null;
  onClient: (id: string | null) => void;
  QuickCreate: QuickCreate;
}

/** The one step from looking to having, in sight however long the list is: the ticked rows become gigs, of one client if one is chosen. */
export function CommitBar({ batch, clientId, onClient, QuickCreate }: Props) {
  const [creating, setCreating] = useState<string | null>(null);
  const isChanging = useIsChanging();
  const { isPending, commit } = useCommit(batch, clientId);
  const { chosen, new: fresh, duplicate, unreadable } = batch.counts;
  const label = `Import ${gigs(chosen)}`;
  useCommands(chosen === 0 ? [] : [{ id: 'import', label, group: 'This page', keys: 'mod+enter', run: commit }]);
  const left = [
    fresh - chosen > 0 && `${fresh - chosen} left out`,
    duplicate > 0 && `${duplicate} here already`,
    unreadable > 0 && `${unreadable} not readable`,
  ].filter(Boolean);
  return (
    <section
      aria-label="Import"
      data-print="hide"
      data-bar
      className="sticky bottom-[calc(4.25rem+env(safe-area-inset-bottom))] z-30 flex flex-wrap items-center gap-2 rounded-lg border border-line-strong/50 bg-raised p-2 shadow-lg md:bottom-4"
    >
      <ClientPicker
        className="min-w-0 flex-1 basis-36 sm:max-w-72"
        label="Client of gigs that name none"
        labelHidden
        optional
        placeholder="Client of them all"
        value={clientId}
        onChange={onClient}
        onCreate={setCreating}
      />
      <p role="status" className="tabular order-last mr-auto px-2 text-ink-soft text-sm max-sm:sr-only sm:order-none">
        {left.join(', ')}
      </p>
      <Button look="primary" busy={isPending || isChanging} disabled={chosen === 0} onClick={commit}>
        {chosen === 0 ? 'Nothing ticked' : label}
      </Button>
      <QuickCreate
        open={creating !== null}
        onOpenChange={(open) => !open && setCreating(null)}
        name={creating ?? ''}
        onCreated={({ id }) => onClient(id)}
      />
    </section>
  );
}

function useCommit({ id, version }: Import, clientId: string | null) {
  const utils = trpc.useUtils();
  const mutation = trpc.imports.commit.useMutation({
    onSuccess: async ({ made, alreadyThere }) => {
      toast({
        message: `${gigs(made)} imported`,
        tone: 'good',
        ...(alreadyThere > 0 && { detail: `${gigs(alreadyThere)} had been there already by then.` }),
      });
      window.scrollTo({ top: 0 }); // what came of it is said on top
      await Promise.all([utils.imports.invalidate(), utils.gigs.invalidate(), utils.home.invalidate()]);
    },
    onError: async (error) => {
      toast({ message: 'Nothing was imported', detail: sentenceFor(error), tone: 'bad' });
      await utils.imports.preview.invalidate({ id });
    },
  });
  return { isPending: mutation.isPending, commit: () => mutation.mutate({ id, version, clientId }) };
}
