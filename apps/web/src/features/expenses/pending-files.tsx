import { mostReceiptBytes } from '@glovelly/domain/expenses';
import { X } from 'lucide-react';
import { fileSize } from '../../lib/file-size.ts';
import { Card } from '../../ui/card.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { receiptAccept, receiptHint } from './receipts-card.tsx';

export interface PendingFilesProps {
  files: readonly File[];
  onChange: (files: readonly File[]) => void;
}

/** Receipts of an expense that is not kept yet: they go with it. First on the page, because the paper is in the hand. */
export function PendingFiles({ files, onChange }: PendingFilesProps) {
  return (
    <Card title="Receipt">
      <div className="grid gap-3">
        {files.length > 0 && (
          <ul className="grid gap-1">
            {files.map((file, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two photos may have one name; their order is all that tells them apart
              <li key={index} className="flex items-center justify-between gap-3 rounded-md bg-sunken py-1 pr-1 pl-3 text-sm">
                <span className="min-w-0 truncate">
                  {file.name} <span className="text-ink-soft">({fileSize(file.size)})</span>
                </span>
                <IconButton label={`Leave out ${file.name}`} onClick={() => onChange(files.filter((_, other) => other !== index))}>
                  <X aria-hidden="true" />
                </IconButton>
              </li>
            ))}
          </ul>
        )}
        <FileDrop
          label={files.length === 0 ? 'Photo or file' : 'Another'}
          hint={receiptHint}
          accept={receiptAccept}
          maxBytes={mostReceiptBytes}
          multiple
          camera
          onFiles={(more) => onChange([...files, ...more])}
        />
      </div>
    </Card>
  );
}
