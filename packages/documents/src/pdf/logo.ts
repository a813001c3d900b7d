import type { Logo } from '../invoice-document.ts';
import { sizeOfImage } from './image-size.ts';
import type { Box, Sheet } from './sheet.ts';

/** Beyond these a logo would make the file too heavy to mail, or its decoding too slow. Uploading is where they are explained. */
const MOST_BYTES = 1024 * 1024;
const MOST_PIXELS = 1_000_000; // four times what print of this size can show; jsPDF takes most of a second for so many

/**
 * Draws the logo as large as the box allows, at its top left. Returns false, having drawn nothing, when it cannot be read or is too large: an
 * invoice under the seller's plain name can be sent, an error cannot.
 */
export function drawLogo(sheet: Sheet, { format, bytes }: Logo, box: Box): boolean {
  const size = bytes.length > MOST_BYTES ? null : sizeOfImage(format, bytes);
  if (!size || size.width * size.height > MOST_PIXELS) return false;
  const scale = Math.min(box.width / size.width, box.height / size.height);
  try {
    sheet.image(format, bytes, { left: box.left, top: box.top, width: size.width * scale, height: size.height * scale });
    return true;
  } catch {
    return false; // damaged: jsPDF throws before it has drawn
  }
}
