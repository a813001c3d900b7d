import { features } from '@glovelly/tooling/policies/features.ts';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asActor } from './support/tenant.ts';
import { type Tenants, twoTenants } from './support/tenants.ts';

/* A policy that is not an index condition, or that calls its function per row, costs seconds at 100,000 rows and shows in no other test. */
let tenants: Tenants;
beforeAll(async () => {
  tenants = await twoTenants();
  await fillInvoices(tenants.owner);
});
afterAll(() => tenants.close());

/** 200 organisations of 100 invoices, made in bulk, so that the planner has a reason to use an index. */
async function fillInvoices(owner: pg.Pool): Promise<void> {
  await owner.query(`
    insert into app.organisations (id, name) select gen_random_uuid(), 'Bulk ' || n from generate_series(1, 200) n;
    insert into app.clients (organisation_id, id, name) select id, gen_random_uuid(), 'Client' from app.organisations;
    insert into app.invoices (organisation_id, id, client_id, currency, vat_registered, created_at)
      select organisation_id, gen_random_uuid(), id, 'GBP', false, now() - n * interval '1 hour' from app.clients, generate_series(1, 100) n;
    insert into app.invoice_lines (organisation_id, id, invoice_id, position, description, quantity_e4, unit_price_e4, net_minor)
      select organisation_id, gen_random_uuid(), id, 0, 'Line', 10000, 0, 0 from app.invoices on conflict do nothing;
    analyze app.invoices, app.invoice_lines, app.clients, app.memberships`);
}

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Cond'?: string;
  readonly 'Index Name'?: string;
  readonly 'Subplan Name'?: string;
  readonly Filter?: string;
  readonly Plans?: readonly Plan[];
}

const everyNode = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(everyNode)];

async function planOf(sql: string, role: 'owner' | 'viewer', before = ''): Promise<Plan[]> {
  const { rows } = await asActor(tenants.app, tenants.mine.actors[role], async (client) => {
    if (before !== '') await client.query(before);
    return client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(`explain (format json) ${sql}`);
  });
  return everyNode(rows[0]?.['QUERY PLAN'][0].Plan as Plan); // explain answers one plan
}

const tables = features.flatMap(({ tenantTables = [] }) => tenantTables);

describe.each(tables)('$table', ({ table, tenantColumn }) => {
  test.each(['owner', 'viewer'] as const)('the tenant is an index condition, looked up once, for the %s', async (role) => {
    // These tables are nearly empty: with a sequential scan ruled out, a condition that no index can take would still have to use one.
    const nodes = await planOf(`select * from app.${table}`, role, 'set local enable_seqscan = off');
    const scans = nodes.filter((node) => node['Relation Name'] === table || node['Index Cond'] !== undefined);
    const tenantConditions = scans.filter((node) => new RegExp(`\\(${tenantColumn} = \\(InitPlan \\d+\\)`).test(node['Index Cond'] ?? ''));

    expect(tenantConditions.length).toBeGreaterThan(0);
    expect(nodes.map((node) => node['Node Type'])).not.toContain('Seq Scan');
    for (const node of nodes) {
      expect(`${node['Index Cond'] ?? ''} ${node.Filter ?? ''}`).not.toContain('app.current_');
      expect(node.Filter ?? '').not.toContain(`${tenantColumn} = (InitPlan`);
    }
  });
});

test('among 20,000 invoices the newest 50 of one organisation are found by index, whoever asks', async () => {
  for (const role of ['owner', 'viewer'] as const) {
    const nodes = await planOf('select * from app.invoices order by created_at desc, id desc limit 50', role);
    const scan = nodes.find((node) => node['Index Cond'] !== undefined && node['Index Name']?.includes('invoices'));
    expect(scan?.['Index Cond']).toContain('organisation_id = (InitPlan');
  }
});

test('the lines of one invoice are read by index, and only the viewer’s go back to their invoice', async () => {
  const sql = `select * from app.invoice_lines where organisation_id = '${tenants.mine.id}' and invoice_id = '${tenants.mine.invoices.issued}'`;
  const nodes = await planOf(sql, 'viewer');
  const lines = nodes.find((node) => node['Relation Name'] === 'invoice_lines');
  const parents = nodes.filter((node) => node['Relation Name'] === 'invoices');

  expect(lines?.['Index Cond']).toContain('invoice_id');
  expect(parents.length).toBeGreaterThan(0);
  for (const parent of parents) expect(parent['Index Cond'] ?? parent.Filter).toContain('organisation_id');

  const { rows } = await asActor(tenants.app, tenants.mine.actors.owner, (client) =>
    client.query<{ 'QUERY PLAN': string }>(`explain (analyze, costs off, timing off, summary off, buffers off) ${sql}`),
  );
  const executed = rows.map((row) => row['QUERY PLAN']).filter((text) => /on invoices parent/.test(text));
  for (const text of executed) expect(text).toContain('never executed');
});
