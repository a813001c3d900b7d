import { err, ok, type Result } from '../kernel/index.ts';
import type { ReceiptEmpty, ReceiptTooLarge, ReceiptUnsupported, TooManyReceipts } from './failures.ts';

export const mostReceiptBytes = 10 * 1024 * 1024;
/** Pages of one long hotel bill still fit; a client that uploads in a loop does not fill the disk. */
export const mostReceipts = 20;

/** The kinds of file a receipt may be, by media type, with the ending each gets. */
export const receiptKinds = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'image/heif': 'heif',
} as const;

export type ReceiptKind = keyof typeof receiptKinds;

// The same formats under the names that detectors give to their variants.
const VARIANTS: Readonly<Record<string, ReceiptKind>> = {
  'image/apng': 'image/png',
  'image/heic-sequence': 'image/heic',
  'image/heif-sequence': 'image/heif',
};

const isReceiptKind = (text: string): text is ReceiptKind => Object.hasOwn(receiptKinds, text);

/** The kind of a media type that was detected in the bytes; `null` when it is none that a receipt may be. */
export function receiptKindOf(mediaType: string): ReceiptKind | null {
  const kind = VARIANTS[mediaType] ?? mediaType;
  return isReceiptKind(kind) ? kind : null;
}

export interface OfferedFile {
  readonly size: number;
  /** The media type by content, as detected in the bytes; never what the sender or the file's name says. `null` when nothing was recognised. */
  readonly detected: string | null;
}

/** Decides whether a file may be a receipt: not empty, at most 10 MiB, and by its content one of {@link receiptKinds} (domain rules, Expenses and receipts). */
export function acceptReceipt(
  { size, detected }: OfferedFile,
  already: number,
): Result<ReceiptKind, ReceiptEmpty | ReceiptTooLarge | ReceiptUnsupported | TooManyReceipts> {
  if (size === 0) return err({ code: 'receipt.empty' });
  if (size > mostReceiptBytes) return err({ code: 'receipt.tooLarge', size, most: mostReceiptBytes });
  const kind = detected === null ? null : receiptKindOf(detected);
  if (kind === null) return err({ code: 'receipt.unsupported', detected });
  if (already >= mostReceipts) return err({ code: 'receipt.tooMany', most: mostReceipts });
  return ok(kind);
}
