import { randomUUID } from 'node:crypto';
import superjson from 'superjson';
import type { Tenant } from './database.ts';
import type { Request } from './load.ts';
import type { NewInvoice } from './sides/queries.ts';

/** How each side is asked for the same two things. */
export interface Asking {
  list(tenant: Tenant): Request;
  create(tenant: Tenant): Request;
}

const LINES = 10;

/** An invoice that nobody has yet. */
export const newInvoice = (tenant: Tenant): NewInvoice => ({
  id: randomUUID(),
  clientId: tenant.clientId,
  lines: Array.from({ length: LINES }, (_, index) => ({
    id: randomUUID(),
    description: `Performance ${index + 1}`,
    quantityE4: 10_000 + index * 5_000,
    unitPriceE4: 125_000_000 + index * 10_000,
  })),
});

const cookie = (name: string, { token }: Tenant) => ({ cookie: `${name}=${token}` });
const json = { 'content-type': 'application/json' };

export const asking = {
  floor: {
    list: (tenant) => ({
      method: 'GET',
      path: '/list',
      headers: { ...cookie('session', tenant), 'x-tenant': `${tenant.userId} ${tenant.organisationId}` },
    }),
    create: (tenant) => ({
      method: 'POST',
      path: '/create',
      headers: { ...cookie('session', tenant), ...json },
      body: JSON.stringify(newInvoice(tenant)),
    }),
  },
  drizzle: {
    list: (tenant) => ({ method: 'GET', path: '/trpc/list', headers: cookie('session', tenant) }),
    create: (tenant) => ({
      method: 'POST',
      path: '/trpc/create',
      headers: { ...cookie('session', tenant), ...json },
      body: JSON.stringify(superjson.serialize(newInvoice(tenant))),
    }),
  },
  postgraphile: {
    list: (tenant) => ({ method: 'POST', path: '/graphql', headers: { ...cookie('session', tenant), ...json }, body: LIST_GRAPHQL }),
    create: (tenant) => {
      const { id, clientId, lines } = newInvoice(tenant);
      return {
        method: 'POST',
        path: '/graphql',
        headers: { ...cookie('session', tenant), ...json },
        body: JSON.stringify({ query: CREATE_GRAPHQL, variables: { id, clientId, lines } }),
      };
    },
  },
} satisfies Record<string, Asking>;

const LIST_GRAPHQL = JSON.stringify({
  query: `{ allInvoices(first: 50, orderBy: [CREATED_AT_DESC, ROW_ID_DESC]) { nodes {
    rowId number clientId clientByOrganisationIdAndClientId { name } state currency totalMinor paidMinor invoiceDate dueDate } } }`,
});

const CREATE_GRAPHQL = `mutation ($id: UUID!, $clientId: UUID!, $lines: JSON!) { benchDraftInvoice(input: { id: $id, clientId: $clientId, lines: $lines }) { result } }`;

/** What PostGraphile makes its mutation from: the usual way there to write a document with its lines at once. */
export const CREATE_FUNCTION = `
  create schema if not exists bench;
  grant usage on schema bench to gl_app;
  create or replace function bench.draft_invoice(id uuid, client_id uuid, lines json) returns uuid language sql volatile as $$
    with line as (
      select l.*, floor((l."quantityE4" * l."unitPriceE4" + 50000000) / 100000000)::bigint as net
        from rows from (json_to_recordset(lines) as (id uuid, description text, "quantityE4" numeric, "unitPriceE4" numeric))
          with ordinality as l(id, description, "quantityE4", "unitPriceE4", position)),
    invoice as (
      insert into app.invoices (organisation_id, id, client_id, currency, vat_registered, net_minor, total_minor, created_by_user_id)
      select app.current_org_id(), draft_invoice.id, draft_invoice.client_id, 'GBP', false, sum(net), sum(net), app.current_user_id() from line returning invoices.id),
    announced as (
      insert into app.api_audit_logs (organisation_id, actor_kind, user_id, actor_label, request_id, endpoint, action, resource_type, resource_id)
      select app.current_org_id(), 'session', app.current_user_id(), 'bench', gen_random_uuid()::text, 'create', 'invoice.drafted', 'invoice', invoice.id from invoice)
    insert into app.invoice_lines (organisation_id, id, invoice_id, position, description, quantity_e4, unit_price_e4, net_minor)
    select app.current_org_id(), line.id, draft_invoice.id, line.position - 1, line.description, line."quantityE4", line."unitPriceE4", line.net from line, invoice
    returning invoice_lines.invoice_id
  $$;
  grant execute on function bench.draft_invoice(uuid, uuid, json) to gl_app;`;
