import { prisma } from './prisma.ts';

/** Writes the Prisma client from the schema alone: no database is asked. */
export async function generate(): Promise<void> {
  const { code, output } = await prisma(['generate'], undefined, { quiet: true });
  if (code !== 0) throw new Error(`The database client could not be generated.\n${output}`);
}
