import { useNavigate } from '@tanstack/react-router';
import { Copy, EllipsisVertical, FileText, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { domainErrorOf } from '../../lib/api-error.ts';
import { newId } from '../../lib/new-id.ts';
import { type Outputs, trpc } from '../../lib/trpc.ts';
import { wordsFor } from '../../lib/words.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu, MenuItem } from '../../ui/menu.tsx';
import { toast } from '../../ui/toast-store.ts';
import { useInvoicing } from './gig-list.tsx';
import { blankValues, toPatch, toValues } from './gig-values.ts';

type Gig = Outputs['gigs']['get'];

/** What can be done with one gig: invoice it, copy it, delete it with ten seconds to take that back. */
export function GigActions({ gig }: { gig: Gig }) {
  const invoice = useInvoicing();
  const { clone, remove } = useGigChanges(gig);
  return (
    <>
      <Menu
        trigger={
          <IconButton label="More">
            <EllipsisVertical />
          </IconButton>
        }
      >
        <MenuItem icon={<Copy />} onSelect={clone}>
          Copy this gig
        </MenuItem>
        <MenuItem icon={<Trash2 />} onSelect={remove}>
          Delete
        </MenuItem>
      </Menu>
      {gig.invoice === null && gig.status !== 'cancelled' && (
        <Button look="primary" icon={<FileText aria-hidden="true" />} busy={invoice.isPending} onClick={() => invoice.run([gig.id])}>
          Invoice
        </Button>
      )}
    </>
  );
}

function useGigChanges(gig: Gig) {
  const navigate = useNavigate();
  const utils = trpc.useUtils();
  const [copyId, setCopyId] = useState(newId<'gig'>);
  const clone = trpc.gigs.clone.useMutation();
  const remove = trpc.gigs.delete.useMutation();
  const create = trpc.gigs.create.useMutation();
  const refresh = () => Promise.all([utils.gigs.list.invalidate(), utils.home.invalidate(), utils.expenses.invalidate()]);
  const failed = (message: string) => (error: unknown) => {
    const { title, detail } = wordsFor(error);
    toast({ message, detail: [title, detail].filter(Boolean).join('. '), tone: 'bad' });
  };
  return {
    clone: () =>
      void clone.mutateAsync({ id: gig.id, copyId }).then(async (copy) => {
        setCopyId(newId());
        toast({ message: 'This is the copy', tone: 'good' });
        await navigate({ to: '/gigs/$gigId', params: { gigId: copy.id } });
        await refresh();
      }, failed('The gig was not copied')),
    remove: async () => {
      try {
        await remove.mutateAsync({ id: gig.id, version: gig.version });
      } catch (error) {
        const isKept = domainErrorOf(error)?.code === 'gig.hasExpenses';
        return failed(isKept ? 'The gig stays: it has expenses' : 'The gig was not deleted')(error);
      }
      const values = toValues(gig);
      const all = toPatch({ ...blankValues({ date: gig.date, clientId: '', currency: values.currency }), ...values }, values);
      toast({
        message: `${gig.title} is deleted`,
        undo: async () => {
          await create.mutateAsync({ ...all, id: gig.id, title: gig.title, date: gig.date });
          await refresh();
        },
      });
      await navigate({ to: '/gigs' });
      utils.gigs.get.setData({ id: gig.id }, undefined);
      await refresh();
    },
  };
}
