import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The key that wraps this data directory's keys, made on first use. Whoever copies the directory has it; whoever has the database alone does not. */
export function keyring(dataDir: string): string {
  const file = join(dataDir, 'keyring');
  if (!existsSync(file)) {
    try {
      writeFileSync(file, `k1:${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
    } catch (err) {
      if (!existsSync(file)) throw err; // another start made it a moment ago
    }
  }
  return readFileSync(file, 'utf8').trim();
}
