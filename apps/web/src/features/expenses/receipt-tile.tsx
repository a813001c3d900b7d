import { FileText, Image } from 'lucide-react';
import { useState } from 'react';
import { fileSize } from '../../lib/file-size.ts';
import type { Outputs } from '../../lib/trpc.ts';

export type Receipt = Outputs['expenses']['get']['receipts'][number];

const endings: Record<Receipt['contentType'], string> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/webp': 'WebP',
  'image/heic': 'HEIC',
  'image/heif': 'HEIF',
};

/** A receipt as it lies on the page: a small picture where the browser can draw one, its kind and size otherwise. */
export function ReceiptTile({ receipt, onOpen }: { receipt: Receipt; onOpen: () => void }) {
  const [isDrawable, setDrawable] = useState(receipt.contentType !== 'application/pdf');
  const isPdf = receipt.contentType === 'application/pdf';
  return (
    <button
      type="button"
      onClick={onOpen}
      className="grid w-full grid-cols-[4rem_minmax(0,1fr)] items-center gap-3 rounded-md border border-line bg-surface p-2 text-left text-sm hover:bg-hover"
    >
      <span className="grid size-16 place-items-center overflow-hidden rounded-sm bg-sunken text-ink-soft">
        {isDrawable ? (
          <img src={receipt.url} alt="" loading="lazy" onError={() => setDrawable(false)} className="size-full object-cover" />
        ) : isPdf ? (
          <FileText aria-hidden="true" className="size-6" />
        ) : (
          <Image aria-hidden="true" className="size-6" />
        )}
      </span>
      <span className="min-w-0">
        <span className="block truncate font-semibold">{receipt.fileName}</span>
        <span className="text-ink-soft">
          {endings[receipt.contentType]}, {fileSize(receipt.size)}
        </span>
      </span>
    </button>
  );
}
