import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from '../repository.ts';
import { prisma } from './prisma.ts';

/** Whether there are queries in prisma/sql: their types are asked of a migrated database. */
export function hasTypedSql(): boolean {
  const folder = join(REPOSITORY, 'prisma/sql');
  return existsSync(folder) && readdirSync(folder).some((file) => file.endsWith('.sql'));
}

/** Writes the Prisma client, and the typed queries when there are any. */
export async function generate(ownerUrl?: string): Promise<void> {
  const { code, output } = await prisma(['generate', ...(hasTypedSql() ? ['--sql'] : [])], ownerUrl, { quiet: true });
  if (code !== 0) throw new Error(`The database client could not be generated.\n${output}`);
}
