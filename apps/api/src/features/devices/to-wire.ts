import type { DeviceWire } from '@glovelly/contract/devices';
import { deviceOf } from '@glovelly/domain/identity';
import type { Session } from '../../identity/session.ts';
import type { SessionRow } from './store.ts';

/** What is kept of the browser's own words stays here: the page needs to know devices apart, no more. */
export const toWire = (row: SessionRow, thisOne: Session['id']): DeviceWire => ({
  id: row.id,
  ...deviceOf(row.user_agent),
  signedInAt: row.created_at.toISOString(),
  lastSeenAt: row.last_seen_at.toISOString(),
  isThisOne: row.id === thisOne,
});
