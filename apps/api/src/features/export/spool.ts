import { randomUUID } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { invariant } from '@glovelly/domain/kernel';

/** A part of the spool: what was written between two moments. */
export interface Section {
  readonly from: number;
  readonly to: number;
}

/** What was read from the database, until it is downloaded: a slow download holds no transaction open, and a large one no memory. */
export interface Spool {
  write(part: string | Uint8Array): Promise<void>;
  readonly size: () => number;
  read(section: Section): Readable;
  close(): Promise<void>;
}

const BUFFERED = 256 * 1024;
const READ_AT_ONCE = 64 * 1024;

/** A file without a name: when this program ends, in whatever way, nothing is left of it. (Windows removes it when it is closed.) */
export async function openSpool(): Promise<Spool> {
  const path = join(tmpdir(), `glovelly-export-${randomUUID()}`);
  const file = await open(path, 'wx+', 0o600);
  const nameless = process.platform !== 'win32';
  if (nameless) await rm(path);
  let waiting: Buffer[] = [];
  let waitingSize = 0;
  let written = 0;

  const flush = async () => {
    const bytes = Buffer.concat(waiting, waitingSize);
    waiting = [];
    waitingSize = 0;
    for (let done = 0; done < bytes.length; ) {
      const { bytesWritten } = await file.write(bytes, done, bytes.length - done, written);
      done += bytesWritten;
      written += bytesWritten;
    }
  };

  async function* parts({ from, to }: Section): AsyncGenerator<Buffer> {
    if (waitingSize > 0) await flush();
    for (let at = from; at < to; ) {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(Math.min(READ_AT_ONCE, to - at)), 0, undefined, at);
      invariant(bytesRead > 0, 'what was written is there');
      yield buffer.subarray(0, bytesRead);
      at += bytesRead;
    }
  }

  return {
    write: async (part) => {
      const bytes = typeof part === 'string' ? Buffer.from(part, 'utf8') : Buffer.from(part.buffer, part.byteOffset, part.byteLength);
      waiting.push(bytes);
      waitingSize += bytes.length;
      if (waitingSize >= BUFFERED) await flush();
    },
    size: () => written + waitingSize,
    read: (section) => Readable.from(parts(section), { objectMode: false }),
    close: async () => {
      await file.close().catch(() => {}); // closed already
      if (!nameless) await rm(path, { force: true });
    },
  };
}
