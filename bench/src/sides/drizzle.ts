import { randomUUID } from 'node:crypto';
import { initTRPC } from '@trpc/server';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { desc, eq, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { bigint, boolean, char, date, integer, pgSchema, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import superjson from 'superjson';
import { z } from 'zod';
import { type NewInvoice, netOf } from './queries.ts';
import { pools, type Session, serveSide, sessionFor } from './side.ts';

/* (b) tRPC with Drizzle, the usual way: superjson, zod in and out, and a transaction that sets the context before it reads. */
const app = pgSchema('app');
const clients = app.table('clients', { organisationId: uuid('organisation_id'), id: uuid('id'), name: text('name').notNull() });
const invoices = app.table('invoices', {
  organisationId: uuid('organisation_id').notNull(),
  id: uuid('id').notNull(),
  clientId: uuid('client_id').notNull(),
  number: text('number'),
  state: text('state').notNull().default('draft'),
  currency: char('currency', { length: 3 }).notNull(),
  vatRegistered: boolean('vat_registered').notNull(),
  netMinor: bigint('net_minor', { mode: 'bigint' }).notNull(),
  totalMinor: bigint('total_minor', { mode: 'bigint' }).notNull(),
  paidMinor: bigint('paid_minor', { mode: 'bigint' }).notNull().default(0n),
  invoiceDate: date('invoice_date'),
  dueDate: date('due_date'),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  createdByUserId: uuid('created_by_user_id'),
});
const lines = app.table('invoice_lines', {
  organisationId: uuid('organisation_id').notNull(),
  id: uuid('id').notNull(),
  invoiceId: uuid('invoice_id').notNull(),
  position: integer('position').notNull(),
  description: text('description').notNull(),
  quantityE4: bigint('quantity_e4', { mode: 'bigint' }).notNull(),
  unitPriceE4: bigint('unit_price_e4', { mode: 'bigint' }).notNull(),
  netMinor: bigint('net_minor', { mode: 'bigint' }).notNull(),
});
const auditLogs = app.table('api_audit_logs', {
  organisationId: uuid('organisation_id'),
  actorKind: text('actor_kind').notNull(),
  userId: uuid('user_id'),
  actorLabel: text('actor_label').notNull(),
  requestId: text('request_id'),
  endpoint: text('endpoint'),
  action: text('action').notNull(),
  resourceType: text('resource_type'),
  resourceId: uuid('resource_id'),
});
const db = drizzle(pools.app);

const t = initTRPC.context<{ session: Session }>().create({ transformer: superjson });
const inContext = <T>(session: Session, work: (tx: Parameters<Parameters<typeof db.transaction>[0]>[0]) => Promise<T>): Promise<T> =>
  db.transaction(async (tx) => {
    await tx.execute(
      sql`select set_config('app.user_id', ${session.user_id}, true), set_config('app.organisation_id', ${session.organisation_id}, true)`,
    );
    return work(tx);
  });

const Row = z.object({
  id: z.string(),
  number: z.string().nullable(),
  clientId: z.string(),
  clientName: z.string(),
  state: z.string(),
  currency: z.string(),
  total: z.bigint(),
  paid: z.bigint(),
  invoiceDate: z.string().nullable(),
  dueDate: z.string().nullable(),
});
const NewLineInput = z.object({ id: z.string(), description: z.string(), quantityE4: z.number(), unitPriceE4: z.number() });

const router = t.router({
  list: t.procedure
    .input(z.object({}).optional())
    .output(z.array(Row))
    .query(({ ctx }) =>
      inContext(ctx.session, (tx) =>
        tx
          .select({
            id: invoices.id,
            number: invoices.number,
            clientId: invoices.clientId,
            clientName: clients.name,
            state: invoices.state,
            currency: invoices.currency,
            total: invoices.totalMinor,
            paid: invoices.paidMinor,
            invoiceDate: invoices.invoiceDate,
            dueDate: invoices.dueDate,
          })
          .from(invoices)
          .innerJoin(clients, sql`${eq(clients.organisationId, invoices.organisationId)} and ${eq(clients.id, invoices.clientId)}`)
          .orderBy(desc(invoices.createdAt), desc(invoices.id))
          .limit(50),
      ),
    ),
  create: t.procedure
    .input(z.object({ id: z.string(), clientId: z.string(), lines: z.array(NewLineInput) }))
    .output(z.object({ id: z.string() }))
    .mutation(({ ctx, input }) => inContext(ctx.session, (tx) => create(tx, ctx.session, input))),
});

async function create(
  tx: Parameters<Parameters<typeof db.transaction>[0]>[0],
  session: Session,
  invoice: NewInvoice,
): Promise<{ id: string }> {
  const organisationId = session.organisation_id;
  const net = BigInt(invoice.lines.reduce((sum, line) => sum + netOf(line), 0));
  await tx.insert(invoices).values({
    organisationId,
    id: invoice.id,
    clientId: invoice.clientId,
    currency: 'GBP',
    vatRegistered: false,
    netMinor: net,
    totalMinor: net,
    createdByUserId: session.user_id,
  });
  await tx.insert(lines).values(
    invoice.lines.map((line, position) => ({
      organisationId,
      id: line.id,
      invoiceId: invoice.id,
      position,
      description: line.description,
      quantityE4: BigInt(line.quantityE4),
      unitPriceE4: BigInt(line.unitPriceE4),
      netMinor: BigInt(netOf(line)),
    })),
  );
  await tx.insert(auditLogs).values({
    organisationId,
    actorKind: 'session',
    userId: session.user_id,
    actorLabel: session.email,
    requestId: randomUUID(),
    endpoint: 'create',
    action: 'invoice.drafted',
    resourceType: 'invoice',
    resourceId: invoice.id,
  });
  return { id: invoice.id };
}

serveSide(async (req) => {
  const session = await sessionFor(req.headers.get('cookie') ?? undefined, undefined);
  if (!session) return new Response('nobody', { status: 401 });
  return fetchRequestHandler({ endpoint: '/trpc', req, router, createContext: () => ({ session }) });
});
