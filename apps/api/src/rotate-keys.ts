import { openAuthDatabase } from './identity/auth-database.ts';
import { KeyRingUnusable } from './keys/key-ring.ts';
import { rotateKeys } from './keys/rotate.ts';
import { parseWrappingKeys } from './keys/wrapping-keys.ts';
import { createLog } from './log.ts';

/** `pnpm ops:rotate-keys [--new-data-key]`, with DATABASE_URL (the owner) and GLOVELLY_KEYRING (new key first, old ones after it). */
const { DATABASE_URL, GLOVELLY_KEYRING } = process.env;
const wrappingKeys = parseWrappingKeys(GLOVELLY_KEYRING ?? '');
if (!DATABASE_URL) fail('DATABASE_URL is missing: the owner of the database');
else if (!wrappingKeys.ok) fail(`GLOVELLY_KEYRING ${wrappingKeys.error}`);
else {
  const owner = openAuthDatabase({ authUrl: DATABASE_URL, poolSize: 2 });
  try {
    const say = (line: string) => void process.stdout.write(`${line}\n`);
    const newDataKey = process.argv.includes('--new-data-key');
    await rotateKeys({ owner, wrappingKeys: wrappingKeys.value, newDataKey, say, log: createLog('warn') });
  } catch (err) {
    if (!(err instanceof KeyRingUnusable)) throw err;
    fail(err.message);
  } finally {
    await owner.close();
  }
}

function fail(reason: string): void {
  process.stderr.write(`The keys were not rotated: ${reason}\n`);
  process.exitCode = 1;
}
