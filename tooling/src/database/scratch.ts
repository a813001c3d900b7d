import { randomUUID } from 'node:crypto';
import { createDatabase, dropDatabase } from '../postgres/databases.ts';
import { migrate } from './migrate.ts';

/** Does something with a database that has the migrations of this checkout and nothing else. */
export async function withScratchDatabase<T>(ownerUrl: string, use: (scratchUrl: string) => Promise<T>): Promise<T> {
  const name = `scratch_${randomUUID().replaceAll('-', '')}`;
  const scratchUrl = await createDatabase(ownerUrl, name);
  try {
    await migrate(scratchUrl);
    return await use(scratchUrl);
  } finally {
    await dropDatabase(ownerUrl, name);
  }
}
