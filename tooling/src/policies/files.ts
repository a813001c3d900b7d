import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { REPOSITORY } from '../repository.ts';
import { features } from './features.ts';
import { renderFeature } from './render.ts';

const FOLDER = `${REPOSITORY}prisma/policies`;

/** What prisma/policies should hold: the SQL of each feature, by file name. */
export const expectedFiles = (): ReadonlyMap<string, string> =>
  new Map(features.map((access) => [`${access.feature}.sql`, renderFeature(access)]));

/** The names of the files that are missing, differ from what the rules say, or belong to no feature. */
export function staleFiles(): string[] {
  const expected = expectedFiles();
  const present = new Map(sqlFiles().map((name) => [name, readFileSync(`${FOLDER}/${name}`, 'utf8')]));
  return [...new Set([...expected.keys(), ...present.keys()])].filter((name) => expected.get(name) !== present.get(name)).toSorted();
}

export function writeFiles(): void {
  const expected = expectedFiles();
  for (const name of sqlFiles()) if (!expected.has(name)) rmSync(`${FOLDER}/${name}`);
  for (const [name, sql] of expected) writeFileSync(`${FOLDER}/${name}`, sql);
}

const sqlFiles = (): string[] => readdirSync(FOLDER).filter((name) => name.endsWith('.sql'));
