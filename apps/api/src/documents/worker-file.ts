import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The module that a thread loads, and how to let go of it. */
export interface WorkerFile {
  readonly path: string;
  release(): Promise<void>;
}

/**
 * Built, the worker stands beside the server. From the sources, as in tests, it is TypeScript, which a thread of Node cannot read (hooks such as tsx's do not
 * reach into threads on Node 20): it is bundled once into the system's temporary folder.
 */
export async function findWorkerFile(): Promise<WorkerFile> {
  if (!import.meta.url.endsWith('.ts')) return { path: fileURLToPath(new URL('./worker.js', import.meta.url)), release: async () => {} };
  const { build } = await import('esbuild');
  const folder = await mkdtemp(join(tmpdir(), 'glovelly-documents-'));
  const path = join(folder, 'worker.cjs');
  await build({
    entryPoints: [fileURLToPath(new URL('./worker.ts', import.meta.url))],
    outfile: path,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    conditions: ['@glovelly/source'],
    external: ['canvg', 'html2canvas', 'dompurify'], // jsPDF asks for these only to draw SVG and HTML
  });
  return { path, release: () => rm(folder, { recursive: true, force: true }) };
}
