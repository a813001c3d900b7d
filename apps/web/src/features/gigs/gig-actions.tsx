import { useNavigate } from '@tanstack/react-router';
import { Copy, EllipsisVertical, FileText, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { newId } from '../../lib/new-id.ts';
import { type Outputs, trpc } from '../../lib/trpc.ts';
import { sentenceFor } from '../../lib/words.ts';
import { AlertDialog } from '../../ui/alert-dialog.tsx';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu, MenuItem } from '../../ui/menu.tsx';
import { toast } from '../../ui/toast-store.ts';
import { useInvoicing } from './gig-list.tsx';
import { useGigRemoval } from './use-gig-removal.ts';

type Gig = Outputs['gigs']['get'];

/** What can be done with one gig: invoice it, copy it, delete it with ten seconds to take that back. */
export function GigActions({ gig }: { gig: Gig }) {
  const invoice = useInvoicing();
  const clone = useCloning(gig);
  const remove = useGigRemoval(gig);
  const [isAsking, setAsking] = useState(false);
  const expenses = gig.expenses.reduce((sum, { count }) => sum + count, 0);
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
        <MenuItem
          icon={<Trash2 />}
          disabled={gig.invoice !== null}
          onSelect={() => (expenses > 0 ? setAsking(true) : remove({ keepExpenses: false }))}
        >
          {gig.invoice === null ? 'Delete' : 'Delete (it is on an invoice)'}
        </MenuItem>
      </Menu>
      <AlertDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={`Delete ${gig.title}, and keep its ${expenses === 1 ? 'expense' : `${expenses} expenses`}?`}
        confirmLabel={expenses === 1 ? 'Delete the gig, keep the expense' : 'Delete the gig, keep the expenses'}
        cancelLabel="Leave it"
        onConfirm={() => remove({ keepExpenses: true })}
      >
        Receipts are records: they stay among your expenses, on no gig. What is not to stay is deleted there, one by one.
      </AlertDialog>
      {gig.invoice === null && gig.status !== 'cancelled' && (
        <Button look="primary" icon={<FileText aria-hidden="true" />} busy={invoice.isPending} onClick={() => invoice.run([gig.id])}>
          Invoice
        </Button>
      )}
    </>
  );
}

function useCloning(gig: Gig) {
  const navigate = useNavigate();
  const utils = trpc.useUtils();
  const [copyId, setCopyId] = useState(newId<'gig'>);
  const clone = trpc.gigs.clone.useMutation({
    onSuccess: async (copy) => {
      setCopyId(newId());
      toast({ message: 'This is the copy', tone: 'good' });
      await navigate({ to: '/gigs/$gigId', params: { gigId: copy.id } });
      await Promise.all([utils.gigs.list.invalidate(), utils.home.invalidate(), utils.expenses.invalidate()]);
    },
    onError: (error) => toast({ message: 'The gig was not copied', detail: sentenceFor(error), tone: 'bad' }),
  });
  return () => clone.mutate({ id: gig.id, copyId });
}
