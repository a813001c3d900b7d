/** How the bytes of a file are text: as it says itself, else as it looks. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Reads bytes as text. Without a mark it is UTF-8 when it can be, else what Windows programs of western Europe write. Any bytes have a reading. */
export function decode(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  const encoding = marked(bytes) ?? wide(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
  return { text: decodeAs(encoding, bytes), encoding };
}

export const decodeAs = (encoding: Encoding, bytes: Uint8Array): string =>
  encoding === 'windows-1252' ? windows1252(bytes) : new TextDecoder(encoding).decode(bytes);

/** The characters that windows-1252 has where latin1 has control codes. Node 20 decodes the one as the other (nodejs/node#56542). */
const BEYOND_LATIN1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const windows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (code) => BEYOND_LATIN1[code.charCodeAt(0) - 0x80] ?? code);

function marked(bytes: Uint8Array): Encoding | null {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : null;
}

/** UTF-16 without its mark: every other byte of western text is zero. */
function wide(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const most = sample.length * 0.3;
  if (odd > most && even * 20 < odd) return 'utf-16le';
  return even > most && odd * 20 < even ? 'utf-16be' : null;
}

export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false; // TextDecoder's own word for bytes that are none
  }
}
