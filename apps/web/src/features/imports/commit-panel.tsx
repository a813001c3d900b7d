import { type ComponentType, useState } from 'react';
import { ClientPicker } from '../../lib/client-picker.tsx';
import { trpc } from '../../lib/trpc.ts';
import { sentenceFor } from '../../lib/words.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { toast } from '../../ui/toast-store.ts';
import { gigs } from './import-words.ts';
import type { Import } from './use-import.ts';

/** A dialog that makes a client of a name; the route says which, so that features need not know each other. */
export type QuickCreate = ComponentType<{
  open: boolean;
  onOpenChange: (open: boolean) => void;
  name: string;
  onCreated: (client: { id: string }) => void;
}>;

/** The one step from looking to having: the chosen rows become gigs, of one client if one is chosen. */
export function CommitPanel({ batch, isChanging, QuickCreate }: { batch: Import; isChanging: boolean; QuickCreate: QuickCreate }) {
  const utils = trpc.useUtils();
  const [clientId, setClientId] = useState<string | null>(null);
  const [creating, setCreating] = useState<string | null>(null);
  const commit = trpc.imports.commit.useMutation({
    onSuccess: async ({ made, alreadyThere }) => {
      toast({
        message: `${gigs(made)} imported`,
        tone: 'good',
        ...(alreadyThere > 0 && { detail: `${gigs(alreadyThere)} had been there already by then.` }),
      });
      await Promise.all([utils.imports.invalidate(), utils.gigs.invalidate(), utils.home.invalidate()]);
    },
    onError: async (error) => {
      toast({ message: 'Nothing was imported', detail: sentenceFor(error), tone: 'bad' });
      await utils.imports.preview.invalidate({ id: batch.id });
    },
  });
  const { chosen, new: fresh, duplicate, unreadable } = batch.counts;
  const left = [
    fresh - chosen > 0 && `${fresh - chosen} left out`,
    duplicate > 0 && `${duplicate} here already`,
    unreadable > 0 && `${unreadable} not readable`,
  ].filter(Boolean);
  return (
    <Card title="Import">
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <ClientPicker
          label="Client of all of them"
          optional
          placeholder="None, or as each row says"
          className="w-full sm:w-72"
          value={clientId}
          onChange={setClientId}
          onCreate={setCreating}
        />
        <Button
          look="primary"
          className="w-full sm:w-auto"
          busy={commit.isPending || isChanging}
          disabled={chosen === 0}
          onClick={() => commit.mutate({ id: batch.id, version: batch.version, clientId })}
        >
          Import {gigs(chosen)}
        </Button>
        {left.length > 0 && <p className="tabular py-2 text-ink-soft text-sm">{left.join(', ')}</p>}
      </div>
      <p className="mt-3 text-ink-soft text-sm">
        Past gigs become completed, coming ones confirmed. The whole import can be taken back afterwards.
      </p>
      <QuickCreate
        open={creating !== null}
        onOpenChange={(open) => !open && setCreating(null)}
        name={creating ?? ''}
        onCreated={({ id }) => setClientId(id)}
      />
    </Card>
  );
}
