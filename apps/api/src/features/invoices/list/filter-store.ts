import type { InvoiceTotalsInput } from '@glovelly/contract/invoices';
import type { LocalDate } from '@glovelly/domain/calendar';
import { invoiceStates, invoiceVisibility } from '@glovelly/domain/invoices';
import { foldName } from '@glovelly/domain/parties';
import { type Actor, isVisible } from '@glovelly/domain/visibility';
import type { z } from 'zod';
import { Prisma } from '../../../db/generated/client.ts';
import { escapeLike } from '../../../db/like.ts';

export type InvoiceFilter = z.output<typeof InvoiceTotalsInput>;

/** `i` is the invoice and `c` its client. Everything that the actor may see and the filter leaves. */
export function filtered(actor: Actor, filter: InvoiceFilter, today: LocalDate): Prisma.Sql {
  const { status, clientId, from, to, search } = filter;
  const conditions = [
    visible(actor),
    ...(status === undefined ? [] : [withStatus(status, today)]),
    ...(clientId === undefined ? [] : [Prisma.sql`i.client_id = ${clientId}::uuid`]),
    ...(from === undefined ? [] : [Prisma.sql`i.invoice_date >= ${from}::date`]),
    ...(to === undefined ? [] : [Prisma.sql`i.invoice_date <= ${to}::date`]),
    ...(search === undefined || search === '' ? [] : [found(search)]),
  ];
  return Prisma.join(conditions, ' and ');
}

/** The visibility rule, asked for each state there is. Row-level security says the same again. */
function visible(actor: Actor): Prisma.Sql {
  const states = invoiceStates.filter((state) => isVisible(invoiceVisibility, actor, { organisationId: actor.organisationId, state }));
  const own = Prisma.sql`i.organisation_id = ${actor.organisationId}::uuid`;
  if (states.length === invoiceStates.length) return own;
  return states.length === 0 ? Prisma.sql`false` : Prisma.sql`${own} and i.state in (${Prisma.join(states)})`;
}

/** The domain's `statusOf`, as a filter. */
function withStatus(status: NonNullable<InvoiceFilter['status']>, today: LocalDate): Prisma.Sql {
  const owed = Prisma.sql`i.state = 'issued' and i.paid_minor < i.total_minor`;
  switch (status) {
    case 'draft':
    case 'void':
      return Prisma.sql`i.state = ${status}`;
    case 'paid':
      return Prisma.sql`i.state = 'issued' and i.paid_minor >= i.total_minor`;
    case 'outstanding':
      return owed;
    case 'overdue':
      return Prisma.sql`${owed} and i.due_date < ${today}::date`;
    case 'issued':
      return Prisma.sql`${owed} and i.due_date >= ${today}::date and i.paid_minor = 0`;
    case 'part_paid':
      return Prisma.sql`${owed} and i.due_date >= ${today}::date and i.paid_minor > 0`;
  }
}

/** In the number, the client's name however it is written, or what a line says. */
function found(search: string): Prisma.Sql {
  const literal = `%${escapeLike(search)}%`;
  const folded = `%${escapeLike(foldName(search))}%`;
  return Prisma.sql`(i.number ilike ${literal} or c.sort_name like ${folded} or exists (
    select 1 from app.invoice_lines l where l.organisation_id = i.organisation_id and l.invoice_id = i.id and l.description ilike ${literal}))`;
}
