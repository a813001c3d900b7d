import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context } from 'hono';
import type { AppEnv } from './env.ts';
import type { WebFile } from './web-files.ts';

type Encoding = 'br' | 'gzip';

const YEAR = 31_536_000;
const COMPRESSIBLE = /^(text\/|application\/(json|manifest)|image\/svg)/;

const compress: Readonly<Record<Encoding, (content: Uint8Array) => Promise<Uint8Array<ArrayBuffer>>>> = {
  br: async (content) => Uint8Array.from(await promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })),
  gzip: async (content) => Uint8Array.from(await promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION })),
};

/** Serves the built app: its files by name, and its one page for every address that is the app's own to interpret. */
export function webApp(files: ReadonlyMap<string, WebFile>) {
  const compressed = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

  return async (c: Context<AppEnv>): Promise<Response | null> => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return null;
    const file = files.get(c.req.path) ?? (isPage(c.req.path) ? files.get('/index.html') : undefined);
    if (!file) return null;
    c.header('cache-control', file.immutable ? `public, max-age=${YEAR}, immutable` : 'no-cache');
    c.header('etag', file.etag);
    if (c.req.header('if-none-match') === file.etag) return c.body(null, 304);
    c.header('content-type', file.type);
    if (!COMPRESSIBLE.test(file.type)) return c.body(file.content);
    c.header('vary', 'accept-encoding');
    const encoding = encodingOf(c.req.header('accept-encoding'));
    if (encoding === null) return c.body(file.content);
    c.header('content-encoding', encoding);
    return c.body(await once(file, encoding));
  };

  function once(file: WebFile, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
    const key = `${encoding} ${file.path}`;
    const known = compressed.get(key) ?? compress[encoding](file.content);
    compressed.set(key, known);
    return known;
  }
}

/** An address without a file's ending, such as /invoices/0190…: the app's router decides what it is. */
export const isPage = (path: string): boolean => !/\.[a-z0-9]+$/i.test(path) && !/^\/(assets|trpc|auth|files)(\/|$)/.test(path);

function encodingOf(accepted: string | undefined): Encoding | null {
  if (accepted?.includes('br')) return 'br';
  return accepted?.includes('gzip') ? 'gzip' : null;
}
