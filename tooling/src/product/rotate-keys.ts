import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { withDatabase } from '../database/with-database.ts';
import { defaultDataDir } from '../postgres/home.ts';
import { REPOSITORY } from '../repository.ts';
import { keyring } from './keyring.ts';

/** `pnpm ops:rotate-keys`: of the database and keys that are named, or of those of this checkout's data directory. */
process.exitCode = await withDatabase(async (ownerUrl) => {
  const program = [
    '--conditions=@glovelly/source',
    '--import',
    'tsx',
    join(REPOSITORY, 'apps/api/src/rotate-keys.ts'),
    ...process.argv.slice(2),
  ];
  const env = { ...process.env, DATABASE_URL: ownerUrl, GLOVELLY_KEYRING: process.env.GLOVELLY_KEYRING || keyring(defaultDataDir()) };
  return spawnSync(process.execPath, program, { cwd: join(REPOSITORY, 'tooling'), env, stdio: 'inherit' }).status ?? 1;
});
