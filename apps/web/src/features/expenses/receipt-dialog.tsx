import { Download, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { Receipt } from './receipt-tile.tsx';

export interface ReceiptDialogProps {
  receipt: Receipt;
  onClose: () => void;
  /** Absent for those who may only look. */
  onRemove?: (() => void) | undefined;
}

/** A receipt in full, without leaving the page. */
export function ReceiptDialog({ receipt, onClose, onRemove }: ReceiptDialogProps) {
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={receipt.fileName}
      size="lg"
      footer={
        <>
          {onRemove && (
            <Button
              icon={<Trash2 aria-hidden="true" />}
              onClick={() => {
                onClose();
                onRemove();
              }}
            >
              Remove
            </Button>
          )}
          <a href={`${receipt.url}?download`} download={receipt.fileName} className={buttonClass('primary')}>
            <Download aria-hidden="true" />
            Download
          </a>
        </>
      }
    >
      {receipt.contentType === 'application/pdf' ? (
        <iframe
          src={receipt.url}
          title={`Receipt ${receipt.fileName}`}
          className="h-[62dvh] w-full rounded-md border border-line bg-sunken"
        />
      ) : (
        <Picture receipt={receipt} />
      )}
    </Dialog>
  );
}

function Picture({ receipt }: { receipt: Receipt }) {
  const [isDrawable, setDrawable] = useState(true);
  return isDrawable ? (
    <img
      src={receipt.url}
      alt={`Receipt ${receipt.fileName}`}
      onError={() => setDrawable(false)}
      className="mx-auto max-h-[62dvh] rounded-md"
    />
  ) : (
    <p className="rounded-md bg-sunken px-4 py-10 text-center text-ink-soft text-sm">
      This browser cannot show a photo of this kind. It is kept as it came: download it to look at it.
    </p>
  );
}
