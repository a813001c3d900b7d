import type { SupportGrantWire } from '@glovelly/contract/support';
import { supportState } from '@glovelly/domain/support';
import type { GrantRow } from './store.ts';

export const toWire = (row: GrantRow): SupportGrantWire => ({
  id: row.id,
  reason: row.reason,
  grantedBy: row.granted_by,
  createdAt: row.created_at.toISOString(),
  expiresAt: row.expires_at.toISOString(),
  revokedAt: row.revoked_at?.toISOString() ?? null,
  state: supportState({ expiresAt: row.expires_at.getTime(), revokedAt: row.revoked_at?.getTime() ?? null }, row.asked_at.getTime()),
  uses: Number(row.uses),
  lastUsedAt: row.last_used_at?.toISOString() ?? null,
  usedBy: [...(row.used_by ?? [])],
});
