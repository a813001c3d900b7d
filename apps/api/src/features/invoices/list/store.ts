import type { InvoiceListInput } from '@glovelly/contract/invoices';
import type { LocalDate } from '@glovelly/domain/calendar';
import type { InvoiceState } from '@glovelly/domain/invoices';
import { toId } from '@glovelly/domain/kernel';
import type { Actor } from '@glovelly/domain/visibility';
import type { z } from 'zod';
import { decodeCursor, encodeCursor } from '../../../cursor.ts';
import { ask } from '../../../db/ask.ts';
import type { Db } from '../../../db/database.ts';
import { Prisma } from '../../../db/generated/client.ts';
import { toMoney } from '../../../db/money-columns.ts';
import type { ItemFacts } from '../to-wire.ts';
import { filtered, type InvoiceFilter } from './filter-store.ts';

export type InvoiceList = z.output<typeof InvoiceListInput>;

interface Row {
  readonly id: string;
  readonly number: string | null;
  readonly client_id: string;
  readonly client_name: string;
  readonly state: InvoiceState;
  readonly currency: string;
  readonly total_minor: string;
  readonly paid_minor: string;
  readonly invoice_date: LocalDate | null;
  readonly due_date: LocalDate | null;
  readonly place: string;
}

/** One page of invoices in one statement. What a page is sorted by is where its cursor begins: the list is as fast at its end as at its start. */
export async function listInvoices(db: Db, actor: Actor, list: InvoiceList, today: LocalDate) {
  const { expression, type } = places[list.sort];
  const direction = list.order === 'asc' ? Prisma.sql`asc` : Prisma.sql`desc`;
  const rows = await ask<Row>(
    db,
    Prisma.sql`
    select i.id, i.number, i.client_id, c.name as client_name, i.state, i.currency, i.total_minor::text, i.paid_minor::text,
      i.invoice_date::text as invoice_date, i.due_date::text as due_date, (${expression})::text as place
    from app.invoices i join app.clients c on c.organisation_id = i.organisation_id and c.id = i.client_id
    where ${filtered(actor, list, today)} and ${after(list, expression, type)}
    order by ${expression} ${direction}, i.id ${direction}
    limit ${list.take + 1}`,
  );
  const page = rows.slice(0, list.take);
  const last = page.at(-1);
  const nextCursor = rows.length > list.take && last ? encodeCursor([list.sort, last.place, last.id]) : null;
  return { items: page.map(toFacts), nextCursor };
}

/** What each order sorts by, never null, and its type. A draft has no number and no dates: it comes before all of them, or after. */
const places: Record<InvoiceList['sort'], { readonly expression: Prisma.Sql; readonly type: Prisma.Sql }> = {
  newest: { expression: Prisma.sql`i.created_at`, type: Prisma.sql`timestamptz` },
  number: { expression: Prisma.sql`coalesce(i.number, '')`, type: Prisma.sql`text` },
  client: { expression: Prisma.sql`c.sort_name`, type: Prisma.sql`text` },
  date: { expression: Prisma.sql`coalesce(i.invoice_date, 'infinity')`, type: Prisma.sql`date` },
  due: { expression: Prisma.sql`coalesce(i.due_date, 'infinity')`, type: Prisma.sql`date` },
  total: { expression: Prisma.sql`i.total_minor`, type: Prisma.sql`bigint` },
};

/** What comes after the cursor. A cursor of another order, or one that was tampered with, starts from the beginning. */
function after({ sort, order, cursor }: InvoiceList, expression: Prisma.Sql, type: Prisma.Sql): Prisma.Sql {
  const [of, place, lastId] = decodeCursor(cursor, 3) ?? [];
  const id = toId(lastId ?? '');
  if (of !== sort || place === undefined || id === null || !isPlace[sort](place)) return Prisma.sql`true`;
  const beyond = order === 'asc' ? Prisma.sql`>` : Prisma.sql`<`;
  return Prisma.sql`(${expression}, i.id) ${beyond} (${place}::${type}, ${id}::uuid)`;
}

const isDay = (text: string): boolean => /^(\d{4}-\d\d-\d\d|infinity)$/.test(text);
const isText = (text: string): boolean => text.length <= 300 && !text.includes('\0');
const isPlace: Record<InvoiceList['sort'], (text: string) => boolean> = {
  newest: (text) => /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/.test(text),
  number: isText,
  client: isText,
  date: isDay,
  due: isDay,
  total: (text) => /^-?\d{1,18}$/.test(text),
};

const toFacts = (row: Row): ItemFacts => ({
  id: row.id,
  number: row.number,
  clientId: row.client_id,
  clientName: row.client_name,
  state: row.state,
  total: toMoney(BigInt(row.total_minor), row.currency),
  paid: toMoney(BigInt(row.paid_minor), row.currency),
  invoiceDate: row.invoice_date,
  dueDate: row.due_date,
});

interface SumRow {
  readonly currency: string;
  readonly count: number;
  readonly total: string;
  readonly due: string;
}

/** What everything that the filter leaves comes to, per currency: two currencies are never added. */
export async function sumInvoices(db: Db, actor: Actor, filter: InvoiceFilter, today: LocalDate): Promise<readonly SumRow[]> {
  return db.$queryRaw<SumRow[]>`
    select i.currency, count(*)::int as count, sum(i.total_minor)::text as total,
      coalesce(sum(i.total_minor - i.paid_minor) filter (where i.state = 'issued'), 0)::text as due
    from app.invoices i join app.clients c on c.organisation_id = i.organisation_id and c.id = i.client_id
    where ${filtered(actor, filter, today)}
    group by i.currency order by i.currency`;
}
