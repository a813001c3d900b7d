import type { AccessRequestSummaryWire, AccessRequestWire } from '@glovelly/contract/access-requests';
import { ACCESS_REQUEST_WAITS_DAYS } from '@glovelly/domain/identity';
import type { MailState } from '../../mail/outbox.ts';
import type { AccessRequestRow, AccessRequestSummaryRow } from './row.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

export const toSummaryWire = ({
  id,
  name,
  email,
  state,
  verified,
  timesAsked,
  askedAt,
}: AccessRequestSummaryRow): AccessRequestSummaryWire => ({
  id,
  name,
  email,
  state,
  verified,
  timesAsked,
  askedAt: askedAt.toISOString(),
});

/** `mail` is what became of the mail that tells the person; null when none was posted. */
export const toWire = (row: AccessRequestRow, mail: MailState['state'] | null): AccessRequestWire => ({
  ...toSummaryWire(row),
  message: row.message,
  lastAskedAt: row.lastAskedAt.toISOString(),
  waitsUntil: new Date(row.askedAt.getTime() + ACCESS_REQUEST_WAITS_DAYS * DAY_MS).toISOString(),
  decision:
    row.decidedAt === null
      ? null
      : {
          at: row.decidedAt.toISOString(),
          by: row.decidedBy,
          note: row.note,
          madeUser: row.state === 'approved' ? row.madeUser : null,
          mail,
        },
  enrolled: row.enrolledStatus && row.enrolledRole ? { status: row.enrolledStatus, platformRole: row.enrolledRole } : null,
});
