import { randomUUID } from 'node:crypto';
import { createDatabase, dropDatabase } from '../postgres/databases.ts';
import { migrate } from './migrate.ts';
import { prisma } from './prisma.ts';

/** Differences between what the migrations make, told by Prisma's shadow database and by a real deployment, and what the schema says. */
export async function findDrift(ownerUrl: string): Promise<string[]> {
  const scratch = `drift_${randomUUID().replaceAll('-', '')}`;
  const scratchUrl = await createDatabase(ownerUrl, scratch);
  try {
    await migrate(scratchUrl);
    return [
      ...(await difference('the migrations', ['--from-migrations', 'prisma/migrations'], ownerUrl)),
      ...(await difference('a migrated database', ['--from-config-datasource'], scratchUrl)),
    ];
  } finally {
    await dropDatabase(ownerUrl, scratch);
  }
}

async function difference(what: string, from: string[], url: string): Promise<string[]> {
  const { code, output } = await prisma(['migrate', 'diff', ...from, '--to-schema', 'prisma/schema', '--exit-code'], url, { quiet: true });
  return code === 0 ? [] : [`From ${what} to prisma/schema:\n${output.trim()}`];
}
