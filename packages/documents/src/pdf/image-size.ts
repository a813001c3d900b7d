interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** The size that a PNG or JPEG says it has; `null` when it is neither or says nothing sensible. */
export function sizeOfImage(format: 'png' | 'jpeg', bytes: Uint8Array): ImageSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = format === 'png' ? sizeOfPng(view) : sizeOfJpeg(view);
  return size && size.width > 0 && size.height > 0 ? size : null;
}

const PNG = [0x89504e47, 0x0d0a1a0a] as const;

function sizeOfPng(view: DataView): ImageSize | null {
  if (view.byteLength < 24 || view.getUint32(0) !== PNG[0] || view.getUint32(4) !== PNG[1]) return null;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Walks the segments up to the frame header: SOF0 to SOF15 but for the tables DHT, JPG and DAC (ITU-T T.81, table B.1). */
function sizeOfJpeg(view: DataView): ImageSize | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
