import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from '../repository.ts';

/** The file that Node runs for a program of an installed package; `workspace` is the folder whose dependency it is. No shell, no package manager. */
export function programFile(name: string, workspace = '', command = name): string {
  const folder = join(REPOSITORY, workspace, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { bin: string | Record<string, string> }; // npm's format
  const file = typeof bin === 'string' ? bin : bin[command];
  if (file === undefined) throw new Error(`${name} has no program ${command}`);
  return join(folder, file);
}
