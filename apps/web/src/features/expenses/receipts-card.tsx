import { mostReceiptBytes, receiptKinds } from '@glovelly/domain/expenses';
import { useState } from 'react';
import { removeLater, useRemovals } from '../../lib/removals.ts';
import { trpc } from '../../lib/trpc.ts';
import { sentenceFor } from '../../lib/words.ts';
import { Card } from '../../ui/card.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { toast } from '../../ui/toast-store.ts';
import { ReceiptDialog } from './receipt-dialog.tsx';
import { type Receipt, ReceiptTile } from './receipt-tile.tsx';
import { uploadReceipt } from './upload-receipt.ts';

/** What the file chooser offers. The ending stands beside the type because some systems know HEIC only by it. */
export const receiptAccept = [...Object.keys(receiptKinds), '.heic', '.heif'].join(',');
export const receiptHint = 'A photo or PDF, at most 10 MB';

interface Props {
  expenseId: string;
  receipts: readonly Receipt[];
  mayEdit: boolean;
}

/** The receipts of an expense: added one after the other, looked at, taken away. */
export function ReceiptsCard({ expenseId, receipts, mayEdit }: Props) {
  const [open, setOpen] = useState<Receipt | null>(null);
  const uploads = useUploads(expenseId);
  const leaving = useRemovals();
  const remove = useReceiptRemoval(expenseId);
  const shown = receipts.filter(({ id }) => !leaving.has(id));
  return (
    <Card title="Receipts">
      <div className="grid gap-4">
        {shown.length > 0 && (
          <ul className="grid gap-2">
            {shown.map((receipt) => (
              <li key={receipt.id}>
                <ReceiptTile receipt={receipt} onOpen={() => setOpen(receipt)} />
              </li>
            ))}
          </ul>
        )}
        {shown.length === 0 && !mayEdit && <p className="text-ink-soft text-sm">There is none.</p>}
        {mayEdit && (
          <FileDrop
            label={shown.length === 0 ? 'Add the receipt' : 'Add another'}
            hint={receiptHint}
            accept={receiptAccept}
            maxBytes={mostReceiptBytes}
            multiple
            camera
            busy={uploads.progress !== null}
            error={uploads.failures.join(' ') || undefined}
            onFiles={uploads.send}
          />
        )}
        {uploads.progress !== null && (
          <div role="status" className="grid gap-1 text-sm">
            <span>
              Sending {uploads.progress.name} ({Math.round(uploads.progress.share * 100)} %)
            </span>
            <progress aria-hidden="true" value={uploads.progress.share} className="h-2 w-full accent-primary" />
          </div>
        )}
      </div>
      {open && <ReceiptDialog receipt={open} onClose={() => setOpen(null)} onRemove={mayEdit ? () => remove(open) : undefined} />}
    </Card>
  );
}

function useUploads(expenseId: string) {
  const utils = trpc.useUtils();
  const [progress, setProgress] = useState<{ name: string; share: number } | null>(null);
  const [failures, setFailures] = useState<readonly string[]>([]);
  const send = async (files: readonly File[]) => {
    setFailures([]);
    for (const file of files) {
      setProgress({ name: file.name, share: 0 });
      try {
        const { already } = await uploadReceipt(expenseId, file, (share) => setProgress({ name: file.name, share }));
        if (already) toast({ message: `${file.name} is here already`, detail: 'The same file was not added twice.' });
      } catch (error) {
        setFailures((before) => [...before, `${file.name}: ${sentenceFor(error)}`]);
      }
    }
    setProgress(null);
    await utils.expenses.invalidate();
  };
  return { progress, failures, send: (files: readonly File[]) => void send(files) };
}

function useReceiptRemoval(expenseId: string) {
  const utils = trpc.useUtils();
  const remove = trpc.expenses.removeReceipt.useMutation();
  return (receipt: Receipt) => {
    const input = { expenseId, receiptId: receipt.id };
    removeLater({
      id: receipt.id,
      message: `${receipt.fileName} is removed`,
      run: async () => {
        await remove.mutateAsync(input);
        await utils.expenses.invalidate();
      },
      request: { procedure: 'expenses.removeReceipt', input },
      onFailure: (error) => {
        toast({ message: 'The receipt was not removed', detail: sentenceFor(error), tone: 'bad' });
      },
    });
  };
}
