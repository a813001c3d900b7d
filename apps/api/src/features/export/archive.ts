import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** A file on its way into an archive. */
export interface ArchiveEntry {
  readonly name: string;
  readonly content: Readable;
  readonly modified: Date;
  /** Texts shrink to a tenth; pictures and PDFs are as small as they get. */
  readonly compress: boolean;
}

/**
 * The archive of `entries` as a stream, made while it is read: one entry is open at a time, and the next is asked for when it is through. When nobody
 * reads any more, what is open is closed and `entries` ended, whose `finally` gives back the rest.
 */
export function archive(entries: AsyncGenerator<ArchiveEntry>): ReadableStream<Uint8Array> {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable; // a PassThrough, whose type says less
  let current: Readable | null = null;

  const fill = async (): Promise<void> => {
    for await (const { name, content, modified, compress } of entries) {
      if (output.destroyed) return void content.destroy();
      current = content;
      zip.addReadStream(content, name, { mtime: modified, compress, mode: 0o100644 });
      await finished(content);
      current = null;
    }
    zip.end();
  };
  output.once('close', () => current?.destroy(new Error('nobody reads the archive any more')));
  fill().catch((error) => {
    if (!output.destroyed) output.destroy(error);
  });
  return Readable.toWeb(output) as ReadableStream<Uint8Array>; // node's own type for the same
}
