import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import type { AuthDatabase } from '../identity/auth-database.ts';
import { newDataKeyId, readDataKeys, unwrap, wrap } from './data-keys.ts';
import { KeyRingUnusable } from './key-ring.ts';
import { openKeyRing } from './open-key-ring.ts';
import { sealAccountNumbers } from './seal-account-numbers.ts';
import { KEY_BYTES, type WrappingKeys } from './wrapping-keys.ts';

export interface Rotation {
  /** The database as its owner: no runtime login may write a key. */
  readonly owner: AuthDatabase;
  readonly wrappingKeys: WrappingKeys;
  /** Makes a new data key as well, and seals with it what older ones had sealed: for when one may be known to somebody. */
  readonly newDataKey: boolean;
  readonly say: (line: string) => void;
  readonly log: Logger;
}

/**
 * Wraps every data key with the first wrapping key of the configuration, then seals again what is not sealed with the active data key. Row by row: stopped
 * anywhere it is begun again, and goes on where it was. The servers may run meanwhile, if they have the new wrapping key already.
 */
export async function rotateKeys({ owner, wrappingKeys, newDataKey, say, log }: Rotation): Promise<void> {
  const rows = await readDataKeys(owner);
  for (const row of rows) {
    const key = unwrap(wrappingKeys, row);
    if (typeof key === 'string')
      throw new KeyRingUnusable(`GLOVELLY_KEYRING needs ${row.wrappingKeyId}, with which the data key ${row.id} is wrapped`);
    if (row.wrappingKeyId === wrappingKeys.activeId) continue;
    await owner.query({
      text: 'update ops.data_keys set wrapped = $3, wrapping_key_id = $4 where id = $1 and wrapping_key_id = $2',
      values: [row.id, row.wrappingKeyId, wrap(wrappingKeys, row.id, key.bytes), wrappingKeys.activeId],
    });
    say(`${row.id}: wrapped with ${wrappingKeys.activeId}, no longer with ${row.wrappingKeyId}`);
  }
  if (newDataKey) {
    const id = newDataKeyId();
    await owner.transact(async (tx) => {
      await tx.query({ text: 'update ops.data_keys set retired_at = now() where retired_at is null', values: [] });
      await tx.query({
        text: 'insert into ops.data_keys (id, wrapped, wrapping_key_id, active_from) values ($1, $2, $3, now())',
        values: [id, wrap(wrappingKeys, id, randomBytes(KEY_BYTES)), wrappingKeys.activeId],
      });
    });
    say(`${id}: the new data key`);
  }
  const ring = await openKeyRing({ auth: owner, wrappingKeys, log });
  try {
    const sealed = await sealAccountNumbers(owner, ring, (count) => say(`account numbers sealed: ${count}`));
    say(
      sealed === 0 ? 'Every account number was sealed with the active key.' : `Done: ${sealed} account numbers sealed with the active key.`,
    );
  } finally {
    ring.close();
  }
  say(`Every data key is wrapped with ${wrappingKeys.activeId}. Other keys may be taken out of GLOVELLY_KEYRING.`);
}
