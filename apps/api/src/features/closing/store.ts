import type { Closable } from '@glovelly/domain/closing';
import { invariant } from '@glovelly/domain/kernel';
import { organisationVisibility } from '@glovelly/domain/organisations';
import { type Actor, isVisible } from '@glovelly/domain/visibility';
import type { Db, Tx } from '../../db/database.ts';
import type { MemberContext } from '../../trpc/context.ts';

export interface ClosingRow extends Closable {
  readonly requestedAt: Date | null;
}

/** Where an organisation stands between open and gone. */
export async function findClosing(
  db: Db,
  { actor, organisation }: Pick<MemberContext, 'actor' | 'organisation'>,
): Promise<ClosingRow | null> {
  if (!isVisible(organisationVisibility, actor, { organisationId: actor.organisationId })) return null;
  const row = await db.organisation.findFirst({
    where: { id: actor.organisationId },
    select: { name: true, demo: true, closingRequestedAt: true, closesAt: true },
  });
  return (
    row && {
      name: row.name,
      demo: row.demo,
      timeZone: organisation.timeZone,
      requestedAt: row.closingRequestedAt,
      closesAt: row.closesAt?.getTime() ?? null,
    }
  );
}

/** Closes it, and answers when it is gone; null when somebody else has closed it, or the actor is an owner no longer. */
export async function saveClosing(tx: Tx, graceDays: number): Promise<Date | null> {
  const [row] = await tx.$queryRaw<{ closes_at: Date | null }[]>`select app.close_organisation(${graceDays}::int) as closes_at`;
  invariant(row, 'a function answers');
  return row.closes_at;
}

/** Opens it again. `false` when it was open, or the actor is an owner no longer. */
export async function saveReopening(tx: Tx): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ reopened: boolean }[]>`select app.reopen_organisation() as reopened`;
  return row?.reopened === true;
}

/** The addresses of everybody to whom it belongs. */
export async function ownersOf(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<
    { email: string }[]
  >`select email from app.members_of_organisation() where role = 'owner' and status = 'active' order by joined_at`;
  return rows.map(({ email }) => email);
}

export async function countHoldings(db: Db, { organisationId }: Actor) {
  const where = { organisationId };
  const [members, clients, gigs, invoices, expenses, receipts] = await Promise.all([
    db.membership.count({ where }),
    db.client.count({ where }),
    db.gig.count({ where }),
    db.invoice.count({ where: { ...where, state: { not: 'draft' } } }),
    db.expense.count({ where }),
    db.attachment.count({ where }),
  ]);
  return { members, clients, gigs, invoices, expenses, receipts };
}
