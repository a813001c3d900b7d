import { useState } from 'react';
import { isStale } from '../../../lib/api-error.ts';
import { trpc } from '../../../lib/trpc.ts';
import { sentenceFor } from '../../../lib/words.ts';
import { AlertDialog } from '../../../ui/alert-dialog.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { toast } from '../../../ui/toast-store.ts';
import type { Issued } from './issued.ts';

const REASON_MISSING = 'Say why: the reason stays beside the number.';

/** Asks before an invoice is taken back for good, and names what happens. */
export function VoidDialog({ invoice, onClose }: { invoice: Issued; onClose: () => void }) {
  const { id, version, number, client, gigs } = invoice;
  const [reason, setReason] = useState('');
  const utils = trpc.useUtils();
  const voidInvoice = trpc.invoices.void.useMutation();
  const confirm = async () => {
    if (reason.trim() === '') throw new ReasonMissing();
    try {
      const after = await voidInvoice.mutateAsync({ id, version, reason });
      utils.invoices.get.setData({ id }, after);
      toast({ message: `${number} is void`, tone: 'good' });
    } catch (error) {
      if (isStale(error)) void utils.invoices.get.invalidate({ id }); // how it stands now comes in behind the dialog
      throw error;
    }
    await Promise.all([utils.invoices.invalidate(), utils.gigs.invalidate(), utils.clients.invalidate(), utils.home.invalidate()]);
  };
  return (
    <AlertDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Void ${number}?`}
      confirmLabel={`Void ${number}`}
      tone="danger"
      onConfirm={confirm}
      failureWords={(error) => (error instanceof ReasonMissing ? REASON_MISSING : sentenceFor(error))}
    >
      <p>{client.name} will owe nothing for it. This cannot be taken back.</p>
      <p>
        The number stays taken, so that your numbers have no gap.
        {gigs.length > 0 && ` ${gigs.length === 1 ? 'Its gig is' : `Its ${gigs.length} gigs are`} free to be invoiced again.`}
      </p>
      <TextArea label="Why" name="reason" rows={2} maxLength={1000} value={reason} onChange={setReason} className="pt-1 text-ink" />
    </AlertDialog>
  );
}

class ReasonMissing extends Error {}
