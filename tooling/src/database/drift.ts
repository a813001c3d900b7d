import { prisma } from './prisma.ts';
import { withScratchDatabase } from './scratch.ts';

/** Differences between what the migrations make, told by Prisma's shadow database and by a real deployment, and what the schema says. */
export async function findDrift(ownerUrl: string): Promise<string[]> {
  return withScratchDatabase(ownerUrl, async (scratchUrl) => [
    ...(await difference('the migrations', ['--from-migrations', 'prisma/migrations'], ownerUrl)),
    ...(await difference('a migrated database', ['--from-config-datasource'], scratchUrl)),
  ]);
}

async function difference(what: string, from: string[], url: string): Promise<string[]> {
  const { code, output } = await prisma(['migrate', 'diff', ...from, '--to-schema', 'prisma/schema', '--exit-code'], url, { quiet: true });
  return code === 0 ? [] : [`From ${what} to prisma/schema:\n${output.trim()}`];
}
