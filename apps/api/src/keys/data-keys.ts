import { hkdfSync, randomBytes } from 'node:crypto';
import type { AuthTx } from '../identity/auth-database.ts';
import { NotSealedHere, openBytes, sealBytes } from './sealed-text.ts';
import { KEY_BYTES, type WrappingKeys } from './wrapping-keys.ts';

/** A key as the database keeps it. */
export interface WrappedKey {
  readonly id: string;
  readonly wrapped: string;
  readonly wrappingKeyId: string;
  readonly activeFrom: Date;
  readonly retired: boolean;
}

/** A key as the process has it in memory. */
export interface DataKey {
  readonly id: string;
  readonly activeFrom: number;
  readonly retired: boolean;
  readonly bytes: Uint8Array;
}

export const DATA_KEY_DAYS = 90;

/** A process reads the ring once a minute; for ten minutes a new key waits until all have it. */
const WAIT = '10 minutes';

const wrapAad = (id: string, wrappingKeyId: string): string => JSON.stringify(['glovelly data key', 1, id, wrappingKeyId]);

export async function readDataKeys(auth: AuthTx): Promise<WrappedKey[]> {
  return auth.query<WrappedKey>({
    text: `select id, wrapped, wrapping_key_id as "wrappingKeyId", active_from as "activeFrom", retired_at is not null as retired from ops.read_data_keys()`,
    values: [],
  });
}

/** Makes a key unless there is one younger than 90 days; of several processes that try at once, one does. */
export async function addDataKey(auth: AuthTx, keys: WrappingKeys): Promise<boolean> {
  const id = newDataKeyId();
  const wrapped = wrap(keys, id, randomBytes(KEY_BYTES));
  const [row] = await auth.query<{ added: boolean }>({
    text: `select ops.add_data_key($1, $2, $3, make_interval(days => $4), $5::interval) as added`,
    values: [id, wrapped, keys.activeId, DATA_KEY_DAYS, WAIT],
  });
  return row?.added === true;
}

/** The day makes it readable, the rest unique. */
export const newDataKeyId = (): string => `d${new Date().toISOString().slice(0, 10).replaceAll('-', '')}-${randomBytes(4).toString('hex')}`;

export function wrap(keys: WrappingKeys, id: string, bytes: Uint8Array): string {
  const key = keys.byId.get(keys.activeId);
  if (key === undefined) throw new TypeError('the active key is one of the keys');
  return sealBytes(key, wrapAad(id, keys.activeId), bytes);
}

/** The key, or why it cannot be had: a wrapping key that is not there, or one of that name which is another. */
export function unwrap(
  keys: WrappingKeys,
  { id, wrapped, wrappingKeyId, activeFrom, retired }: WrappedKey,
): DataKey | 'missing' | 'different' {
  const key = keys.byId.get(wrappingKeyId);
  if (key === undefined) return 'missing';
  try {
    return { id, activeFrom: activeFrom.getTime(), retired, bytes: openBytes(key, wrapAad(id, wrappingKeyId), wrapped) };
  } catch (error) {
    if (error instanceof NotSealedHere) return 'different';
    throw error;
  }
}

/** RFC 5869. One data key serves every purpose, each by a key of its own; knowing one of these says nothing of another. */
export const derive = ({ id, bytes }: DataKey, use: 'seal' | 'mac', purpose: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', bytes, id, `glovelly ${use} 1 ${purpose}`, KEY_BYTES));
