import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { programFile } from '../build/program.ts';
import { REPOSITORY } from '../repository.ts';
import type { Gate } from './gate.ts';
import { programGate } from './program-gate.ts';

/** One gate per tsconfig of the workspace; those of builds would only repeat. The bench has an installation of its own and is not one of them. */
export function typeGates(): Gate[] {
  const tsc = programFile('typescript', '', 'tsc');
  return workspaceFolders().flatMap((folder) =>
    readdirSync(join(REPOSITORY, folder))
      .filter((file) => /^tsconfig(\.\w+)?\.json$/.test(file) && file !== 'tsconfig.build.json')
      .map((file) =>
        programGate({ name: `types of ${folder}${file === 'tsconfig.json' ? '' : ` (${file})`}`, args: [tsc, '-p', `${folder}/${file}`] }),
      ),
  );
}

function workspaceFolders(): string[] {
  const inside = (folder: string) => readdirSync(join(REPOSITORY, folder)).map((name) => `${folder}/${name}`);
  return [...inside('packages'), ...inside('apps'), 'tooling'].filter((folder) => existsSync(join(REPOSITORY, folder, 'tsconfig.json')));
}
