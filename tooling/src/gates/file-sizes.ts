import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from '../repository.ts';
import type { Gate } from './gate.ts';
import { sourceFiles } from './source-files.ts';

const LONGEST = 400;

/** No file of code is longer than two people can keep in mind. Generated ones are nobody's to keep in mind. */
export function tooLong(root: string, longest = LONGEST): string[] {
  return sourceFiles(root, /\.([cm]?[jt]sx?|css|prisma)$/)
    .filter((file) => !file.endsWith('.gen.ts'))
    .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > longest)
    .map(({ file, lines }) => `${file}: ${lines} lines, at most ${longest}`);
}

export const sizesGate: Gate = {
  name: 'file sizes',
  run: async () => {
    const long = tooLong(REPOSITORY);
    return { passed: long.length === 0, report: long.join('\n') };
  },
};
