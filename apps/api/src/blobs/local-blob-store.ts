import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { invariant } from '@glovelly/domain/kernel';
import { type BlobStore, isBlobKey } from './blob-store.ts';
import { storageFailure } from './storage-failure.ts';

/** Blobs as files below one folder. A file appears whole or not at all: it is written aside, flushed to the disk and then moved to its name. */
export function localBlobStore(root: string): BlobStore {
  const pathOf = (key: string): string => {
    invariant(isBlobKey(key), 'a blob key is one of our own making');
    return join(root, ...key.split('/'));
  };
  const aside = join(root, '.writing');

  return {
    async put(key, bytes) {
      const path = pathOf(key);
      const written = join(aside, randomUUID());
      try {
        await mkdir(aside, { recursive: true });
        await mkdir(dirname(path), { recursive: true });
        await writeThrough(written, bytes);
        await rename(written, path);
        await flushFolder(dirname(path));
      } catch (cause) {
        await rm(written, { force: true }).catch(() => {}); // what failed first is what is reported
        throw storageFailure(cause);
      }
    },

    async get(key) {
      try {
        return new Uint8Array(await readFile(pathOf(key)));
      } catch (cause) {
        if (isAbsent(cause)) return null;
        throw storageFailure(cause);
      }
    },

    async delete(key) {
      try {
        await rm(pathOf(key));
      } catch (cause) {
        if (!isAbsent(cause)) throw storageFailure(cause);
      }
    },
  };
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A name is on the disk when its folder is. Windows cannot flush a folder, and need not. */
async function flushFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

const isAbsent = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';
