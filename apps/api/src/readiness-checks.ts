import type { Dependencies } from './dependencies.ts';
import type { ReadinessCheck } from './http/readiness.ts';
import type { Worker } from './jobs/worker.ts';

/** What must be so for requests to be answered (platform.md, 8). A database that is ahead belongs to a newer version: two do not run side by side (docs/adr/0003). */
export function readinessChecks(
  { database, auth, blobs, keys }: Dependencies,
  expectedMigration: string,
  worker: Worker | null = null,
): ReadinessCheck[] {
  return [
    { name: 'database', run: () => database.ping() },
    { name: 'role', run: () => database.assertSafeRole() },
    {
      name: 'migration',
      run: async () => {
        const newest = await database.newestMigration();
        if (newest !== expectedMigration) throw new Error(`the database is at ${newest ?? 'nothing'}, not at ${expectedMigration}`);
      },
    },
    { name: 'sign-in', run: async () => void (await auth.query({ text: 'select 1', values: [] })) },
    { name: 'keys', run: () => keys.check() },
    ...(worker === null ? [] : [{ name: 'jobs', run: () => worker.check() }]),
    { name: 'files', run: async () => void (await blobs.get('readiness/probe')) },
  ];
}
