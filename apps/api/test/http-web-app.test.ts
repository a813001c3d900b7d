import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readiness } from '../src/http/readiness.ts';
import { readWebFiles } from '../src/http/web-files.ts';
import { makeApp, type TestApp } from './support/app.ts';

describe('the built web app', () => {
  const folder = join(tmpdir(), `glovelly-web-${randomUUID()}`);
  let databaseAnswers = true;
  let app: TestApp;
  beforeAll(async () => {
    await mkdir(join(folder, 'dist/assets'), { recursive: true });
    await writeFile(join(folder, 'secret.txt'), 'not for the web');
    await writeFile(join(folder, 'dist/.env'), 'not for the web');
    await writeFile(join(folder, 'dist/index.html'), '<!doctype html><title>Glovelly</title>');
    await writeFile(join(folder, 'dist/assets/app-a1b2.js'), 'console.log("hello")');
    const check = { name: 'database', run: async () => (databaseAnswers ? undefined : Promise.reject(new Error('away'))) };
    app = await makeApp({ webFiles: await readWebFiles(join(folder, 'dist')), ready: () => readiness([check], () => {})() });
  });
  afterAll(async () => {
    await app.close();
    await rm(folder, { recursive: true });
  });

  it('is one page for every address of the app, never kept without asking', async () => {
    for (const path of ['/', '/invoices', '/invoices/0190?tab=lines', '/sign-in']) {
      const answer = await app.fetch(path);
      expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('Glovelly')]);
      expect(answer.headers.get('cache-control')).toBe('no-cache');
    }
  });

  it('sends what has not changed but once', async () => {
    const etag = (await app.fetch('/')).headers.get('etag') ?? '';
    expect((await app.fetch('/', { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  it('lets files with a hash in their name be kept for ever, and compresses them', async () => {
    const answer = await app.fetch('/assets/app-a1b2.js', { headers: { 'accept-encoding': 'br' } });
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-type')).toMatch(/^text\/javascript/);
    expect(brotliDecompressSync(Buffer.from(await answer.arrayBuffer())).toString()).toBe('console.log("hello")');
  });

  it('does not answer a missing script with a page', async () => {
    for (const path of ['/assets/gone.js', '/assets/gone', '/favicon.ico', '/trpc', '/files', '/auth/none'])
      expect((await app.fetch(path)).status).not.toBe(200);
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/.env',
    '//etc/passwd',
    '/assets/%00',
  ])('gives nothing away for %s', async (path) => {
    const answer = await app.fetch(path);
    expect(await answer.text()).not.toContain('not for the web');
  });

  it('is a page that says so and tries again by itself while the database is away, and itself when it is back', async () => {
    databaseAnswers = false;
    const away = await app.fetch('/invoices', { headers: { accept: 'text/html' } });
    expect([away.status, away.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await away.text()).toMatch(/<script src="\/try-again.js" data-seconds="5" defer>[\s\S]*Everything you saved is safe/);
    expect((await app.fetch('/assets/app-a1b2.js')).status).toBe(200);
    databaseAnswers = true;
    expect((await app.fetch('/invoices')).status).toBe(200);
  });
});
