import type pg from 'pg';
import type { Path } from './plan.ts';

/** Which table an id names, by what it is called: `clientId`, `gigIds`, or `id` in a list of lines or in the router of clients. */
const tables = {
  attachment: 'app.attachments',
  batch: 'app.import_batches',
  client: 'app.clients',
  contact: 'app.client_contacts',
  expense: 'app.expenses',
  gig: 'app.gigs',
  grant: 'auth.support_grants',
  import: 'app.import_batches',
  invitation: 'app.invitations',
  invoice: 'app.invoices',
  line: 'app.invoice_lines',
  member: 'app.memberships',
  offer: 'app.ownership_transfers',
  organisation: 'app.organisations',
  ownership: 'app.ownership_transfers',
  payment: 'app.payments',
  receipt: 'app.attachments',
  resource: 'app.clients',
  row: 'app.import_batches',
  support: 'auth.support_grants',
  user: 'app.memberships',
} as const;

/** What belongs to no organisation: a person's own, or the installation's. Any id will do for what is asked here. */
const nobodys = ['device', 'request', 'session'] as const;

export type Kind = keyof typeof tables | (typeof nobodys)[number];

const isNobodys = (kind: Kind): kind is (typeof nobodys)[number] => nobodys.some((name) => name === kind);

export function kindOf(procedure: string, path: Path): Kind {
  const names = path.filter((part): part is string => typeof part === 'string');
  const [router = ''] = procedure.split('.');
  const last = (names.at(-1) ?? '').replace(/Ids?$/, '');
  const candidates = [last, names.at(-2) ?? '', router].map((name) => name.replace(/s$/, ''));
  const kind = candidates.find((name): name is Kind => name in tables || nobodys.some((each) => each === name));
  if (kind === undefined)
    throw new Error(`${procedure} takes an id at ${path.join('.')}: teach test/support/walk/ids.ts which table it names`);
  return kind;
}

/** An id of that kind in the organisation. A draft, or a viewer, where there is a choice: they can be changed. */
export async function idIn(owner: pg.Pool, organisationId: string, kind: Kind): Promise<string> {
  if (kind === 'organisation') return organisationId;
  if (isNobodys(kind)) return crypto.randomUUID();
  const column = kind === 'member' || kind === 'user' ? 'user_id' : 'id';
  const order =
    { invoice: `(state = 'draft') desc, id`, member: `(role = 'viewer') desc, user_id`, user: 'user_id' }[kind as string] ?? 'id'; // some have a choice
  const { rows } = await owner.query<{ id: string }>(
    `select ${column} as id from ${tables[kind]} where organisation_id = $1 order by ${order} limit 1`,
    [organisationId],
  );
  if (!rows[0]) throw new Error(`test/support/records.ts makes no ${kind}`);
  return rows[0].id;
}

/** A fingerprint of everything an organisation has, in every table that has organisations. */
export async function fingerprint(owner: pg.Pool, organisationId: string): Promise<string> {
  const { rows } = await owner.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.columns
     where column_name = 'organisation_id' and table_schema in ('app', 'auth', 'ops') order by 1`,
  );
  const parts = rows.map(
    ({ name }) =>
      `select '${name}' as name, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as sum from ${name} as t where organisation_id = $1`,
  );
  const { rows: sums } = await owner.query<{ name: string; sum: string }>(`${parts.join(' union all ')} order by 1`, [organisationId]);
  const { rows: own } = await owner.query('select md5(t::text) as sum from app.organisations as t where id = $1', [organisationId]);
  return JSON.stringify([sums, own]);
}
