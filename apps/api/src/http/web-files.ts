import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

export interface WebFile {
  readonly path: string;
  readonly type: string;
  /** Its name carries a hash of its content, so that it never changes. */
  readonly immutable: boolean;
  readonly etag: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/**
 * The built web app, read once. A request is looked up by its path among what was there: no path that climbs out of the folder
 * can name anything.
 */
export async function readWebFiles(folder: string): Promise<ReadonlyMap<string, WebFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map((entry) => join(entry.parentPath, entry.name));
  const files = await Promise.all(names.map((name) => webFile(folder, name)));
  return new Map(files.map((file) => [file.path, file]));
}

async function webFile(folder: string, name: string): Promise<WebFile> {
  const content = Uint8Array.from(await readFile(name));
  const path = `/${relative(folder, name).split(sep).join('/')}`;
  return {
    path,
    type: types[extname(name)] ?? 'application/octet-stream',
    immutable: path.startsWith('/assets/'),
    etag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 27)}"`,
    content,
  };
}
