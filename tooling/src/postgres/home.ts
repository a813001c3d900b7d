import { createHash } from 'node:crypto';
import { accessSync, chmodSync, constants, mkdirSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { reachable } from './identity.ts';

const CHECKOUT = fileURLToPath(new URL('../../../', import.meta.url));

/** Where everything that must survive lives: GLOVELLY_DATA_DIR, or `.data` in the checkout. */
export function defaultDataDir(): string {
  return resolve(process.env.GLOVELLY_DATA_DIR ?? join(CHECKOUT, '.data'));
}

/** Makes a data directory through which the server's user can walk, whatever the umask; one that exists is left as it is. */
export function makeDataDir(dataDir: string): void {
  if (mkdirSync(dataDir, { recursive: true }) !== undefined) chmodSync(dataDir, 0o711);
}

/**
 * The folder of the embedded server for a data directory: inside it, unless the server's user cannot get there.
 * Then a place outside, named after the data directory, so that each checkout keeps its own.
 */
export function serverHome(dataDir: string): string {
  makeDataDir(dataDir);
  const wished = join(realpathSync(dataDir), 'postgres');
  if (reachable(wished)) return wished;
  const name = createHash('sha256').update(wished).digest('hex').slice(0, 12);
  const parent = ['/var/lib', tmpdir()].find((folder) => writable(folder) && reachable(join(folder, name)));
  if (parent === undefined) throw new Error(`PostgreSQL's user cannot reach ${wished}: set GLOVELLY_DATA_DIR to a folder it can reach`);
  makeDataDir(join(parent, 'glovelly'));
  makeDataDir(join(parent, 'glovelly', name));
  return join(parent, 'glovelly', name, 'postgres');
}

function writable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
