import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const SKIPPED = new Set(['node_modules', 'dist', 'generated', 'coverage', 'test-results', '.turbo']);

/** Where code of ours lives. */
export const SOURCE_FOLDERS = ['apps', 'packages', 'tooling', 'prisma', 'bench'];

/** Our own files below the source folders of `root`, as paths from there, in order. */
export function sourceFiles(root: string, extension: RegExp): string[] {
  const walk = (folder: string): string[] =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : walk(path);
      return extension.test(entry.name) ? [path] : [];
    });
  return SOURCE_FOLDERS.filter((folder) => existsSync(join(root, folder)))
    .flatMap(walk)
    .toSorted();
}
