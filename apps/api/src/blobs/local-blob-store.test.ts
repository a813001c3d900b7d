import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isBlobKey } from './blob-store.ts';
import { localBlobStore } from './local-blob-store.ts';
import { storageFailure } from './storage-failure.ts';

const root = join(tmpdir(), `glovelly-blobs-${randomUUID()}`);
afterAll(() => rm(root, { recursive: true, force: true }));

const store = localBlobStore(root);
const bytes = (text: string) => new TextEncoder().encode(text);
const options = { contentType: 'application/pdf' };

describe('the local blob store', () => {
  it('gives the same bytes back', async () => {
    await store.put('organisations/a/one', bytes('£ and \u0000'), options);
    expect(await store.get('organisations/a/one')).toEqual(bytes('£ and \u0000'));
  });

  it('replaces what was under the key', async () => {
    await store.put('organisations/a/two', bytes('a long first text'), options);
    await store.put('organisations/a/two', bytes('short'), options);
    expect(await store.get('organisations/a/two')).toEqual(bytes('short'));
  });

  it('answers null for what is not there', async () => {
    expect(await store.get('organisations/a/absent')).toBeNull();
  });

  it('forgets what is deleted, and deleting again is no error', async () => {
    await store.put('organisations/a/gone', bytes('x'), options);
    await store.delete('organisations/a/gone');
    await store.delete('organisations/a/gone');
    expect(await store.get('organisations/a/gone')).toBeNull();
  });

  it('leaves nothing half written when it fails, and says that the store does', async () => {
    await mkdir(join(root, 'organisations'), { recursive: true });
    await writeFile(join(root, 'organisations', 'a-file'), 'in the way of a folder');
    await expect(store.put('organisations/a-file/below', bytes('x'), options)).rejects.toMatchObject({
      failure: { code: 'storage.unavailable', reason: 'failing' },
    });
    expect(await readdir(join(root, '.writing'))).toEqual([]);
  });

  it('tells a full disk from a failing one', () => {
    expect(storageFailure(Object.assign(new Error('no space'), { code: 'ENOSPC' })).failure).toMatchObject({ reason: 'full' });
    expect(storageFailure(Object.assign(new Error('i/o'), { code: 'EIO' })).failure).toMatchObject({ reason: 'failing' });
    expect(storageFailure('odd').failure).toMatchObject({ reason: 'failing' });
  });

  it.each(['../outside', 'a/../../b', '/etc/passwd', 'a//b', 'a', 'a/.hidden', 'A/b', 'a/b\u0000', 'a/b\\c', 'a/x..y', ''])(
    'takes %j for no key of ours',
    async (key) => {
      expect(isBlobKey(key)).toBe(false);
      await expect(store.put(key, bytes('x'), options)).rejects.toThrow('a blob key is one of our own making');
    },
  );
});
