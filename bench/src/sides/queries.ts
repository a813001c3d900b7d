import type { Session } from './side.ts';

/** The same list for every hand-written side: the newest 50 invoices with client and total. No `where`: the policies choose the rows. */
export const LIST = {
  name: 'list',
  text: `select i.id, i.number, i.client_id as "clientId", c.name as "clientName", i.state, i.currency, i.total_minor as "total",
                i.total_minor - i.paid_minor as "amountDue", i.invoice_date::text as "invoiceDate", i.due_date::text as "dueDate"
           from app.invoices i join app.clients c on c.organisation_id = i.organisation_id and c.id = i.client_id
          order by i.created_at desc, i.id desc limit 50`,
};

export interface NewLine {
  readonly description: string;
  readonly quantityE4: number;
  readonly unitPriceE4: number;
}

/** What a client sends to make an invoice: ids of its own, so that a retry makes nothing twice. */
export interface NewInvoice {
  readonly id: string;
  readonly clientId: string;
  readonly lines: readonly (NewLine & { readonly id: string })[];
}

/** A line's net amount in minor units, rounded half away from zero; the figures here are small and not negative. */
export const netOf = (line: NewLine): number => Math.floor((line.quantityE4 * line.unitPriceE4 + 5e7) / 1e8);

/** Invoice, lines and the line of the audit log in one statement, as the product's: the invoice's totals are summed from the same figures. */
export const CREATE = {
  name: 'create',
  text: `with invoice as (
           insert into app.invoices (organisation_id, id, client_id, currency, vat_registered, net_minor, total_minor, created_by_user_id)
           select $1, $2, $3, 'GBP', false, sum(net), sum(net), $4 from unnest($9::bigint[]) net returning id),
         announced as (
           insert into app.api_audit_logs (organisation_id, actor_kind, user_id, actor_label, request_id, endpoint, action, resource_type, resource_id)
           select $1, 'session', $4, $10, $11, 'create', 'invoice.drafted', 'invoice', id from invoice)
         insert into app.invoice_lines (organisation_id, id, invoice_id, position, description, quantity_e4, unit_price_e4, net_minor)
         select $1, l.id, $2, l.position - 1, l.description, l.quantity, l.price, l.net
           from invoice, unnest($5::uuid[], $6::text[], $7::bigint[], $8::bigint[], $9::bigint[]) with ordinality l(id, description, quantity, price, net, position)`,
};

export const createValues = ({ organisation_id, user_id, email }: Session, requestId: string, invoice: NewInvoice): unknown[] => [
  organisation_id,
  invoice.id,
  invoice.clientId,
  user_id,
  invoice.lines.map((line) => line.id),
  invoice.lines.map((line) => line.description),
  invoice.lines.map((line) => line.quantityE4),
  invoice.lines.map((line) => line.unitPriceE4),
  invoice.lines.map(netOf),
  email,
  requestId,
];
