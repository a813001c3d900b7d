import { existsSync, readdirSync } from 'node:fs';
import pg from 'pg';
import { REPOSITORY } from '../repository.ts';
import { prisma } from './prisma.ts';

const MIGRATIONS = `${REPOSITORY}prisma/migrations`;

/** Brings a database up to the migrations of this checkout. When the history says that it has them all, this is one query. */
export async function migrate(ownerUrl: string, announce: () => void = () => {}): Promise<void> {
  if (await hasAllMigrations(ownerUrl)) return;
  announce();
  const { code, output } = await prisma(['migrate', 'deploy'], ownerUrl, { quiet: true });
  if (code !== 0) throw new Error(`The database could not be migrated.\n${output}`);
}

export function migrationNames(): string[] {
  if (!existsSync(MIGRATIONS)) return [];
  return readdirSync(MIGRATIONS, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
}

async function hasAllMigrations(ownerUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const applied = await client.query<{ migration_name: string }>(
      'SELECT migration_name FROM public._prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    );
    const names = new Set(applied.rows.map((row) => row.migration_name));
    return migrationNames().every((name) => names.has(name));
  } catch (err) {
    if (err instanceof pg.DatabaseError && err.code === '42P01') return false; // no history: a new database
    throw err;
  } finally {
    await client.end();
  }
}
