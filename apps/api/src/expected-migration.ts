import { readdirSync } from 'node:fs';

/** The newest migration this program was written for. They are kept beside it: whoever deploys the one applies the other. */
export function expectedMigration(): string {
  const folder = new URL('../../../prisma/migrations/', import.meta.url);
  const newest = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted()
    .at(-1);
  if (newest === undefined) throw new Error(`no migrations in ${folder.pathname}`);
  return newest;
}
