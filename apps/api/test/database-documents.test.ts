import type pg from 'pg';
import { v7 } from 'uuid';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { databaseFailure } from '../src/db/failures.ts';
import { asActor, type Tenant } from './support/tenant.ts';
import { insertRow, makeTenant, type Tenants, twoTenants } from './support/tenants.ts';

/* Issued documents are frozen by the database: for the application's role, and for the owner of the tables alike. */
const tenants: Tenants = await twoTenants();
afterAll(() => tenants.close());

let tenant: Tenant;
beforeEach(async () => {
  tenant = await makeTenant(tenants.owner);
});

type Ask = (sql: string, values?: readonly unknown[]) => Promise<pg.QueryResult>;

/** As a member would ask, or as the owner of the tables. Nothing is kept. */
const askers: Record<string, (ask: (query: Ask) => Promise<unknown>) => Promise<unknown>> = {
  'the application': (use) =>
    asActor(tenants.app, tenant.actors.owner, (client) => use((sql, values) => client.query(sql, [...(values ?? [])]))),
  'the owner of the tables': (use) => use((sql, values) => tenants.owner.query(sql, [...(values ?? [])])),
};

const frozen = { code: '23001' };

describe.each(Object.entries(askers))('%s', (_, as) => {
  test.each([
    ['number', `'INV-2026-9'`],
    ['invoice_date', `'2026-11-15'`],
    ['due_date', `'2026-12-24'`],
    ['currency', `'EUR'`],
    ['net_minor', 'net_minor + 1, total_minor = total_minor + 1'],
    ['document', `'{"total":"1"}'`],
    ['chain_sha256', `sha256('forged')`],
    ['chain_position', '9'],
    ['issued_at', `now() - interval '1 day'`],
    ['description', `'later thought'`],
    ['gig_charges', `'{"later":true}'`],
    ['created_at', 'now()'],
    [
      'state',
      `'draft', number = null, document = null, chain_sha256 = null, chain_position = null, issued_at = null, issued_by_user_id = null`,
    ],
  ])('cannot change %s of an issued invoice', async (column, value) => {
    const change = as((ask) => ask(`update app.invoices set ${column} = ${value} where id = $1`, [tenant.invoices.issued]));
    await expect(change).rejects.toMatchObject(frozen);
  });

  test('cannot give a void invoice back its life, nor another reason', async () => {
    const revive = `update app.invoices set state = 'issued', voided_at = null, void_reason = null where id = $1`;
    await expect(as((ask) => ask(revive, [tenant.invoices.void]))).rejects.toMatchObject(frozen);
    const reword = `update app.invoices set void_reason = 'better words' where id = $1`;
    await expect(as((ask) => ask(reword, [tenant.invoices.void]))).rejects.toMatchObject(frozen);
  });

  test('cannot delete an issued or a void invoice', async () => {
    for (const id of [tenant.invoices.issued, tenant.invoices.void])
      await expect(as((ask) => ask('delete from app.invoices where id = $1', [id]))).rejects.toMatchObject(frozen);
  });

  test('cannot insert, change, move or delete a line of an issued invoice', async () => {
    const { issued, draft } = tenant.invoices;
    const insert = `insert into app.invoice_lines (organisation_id, id, invoice_id, position, description, quantity_e4, unit_price_e4, net_minor)
      values ($1, $2, $3, 7, 'One more', 10000, 0, 0)`;
    await expect(as((ask) => ask(insert, [tenant.id, v7(), issued]))).rejects.toMatchObject(frozen);
    await expect(
      as((ask) => ask(`update app.invoice_lines set description = 'Other' where invoice_id = $1`, [issued])),
    ).rejects.toMatchObject(frozen);
    await expect(
      as((ask) => ask('update app.invoice_lines set invoice_id = $2, position = 8 where invoice_id = $1', [issued, draft])),
    ).rejects.toMatchObject(frozen);
    await expect(
      as((ask) => ask('update app.invoice_lines set invoice_id = $2, position = 8 where invoice_id = $1', [draft, issued])),
    ).rejects.toMatchObject(frozen);
    await expect(as((ask) => ask('delete from app.invoice_lines where invoice_id = $1', [issued]))).rejects.toMatchObject(frozen);
  });

  test('may change and delete a draft and its lines', async () => {
    const { draft } = tenant.invoices;
    await as(async (ask) => {
      await ask(`update app.invoice_lines set description = 'Other' where invoice_id = $1`, [draft]);
      await ask(`update app.invoices set description = 'Other' where id = $1`, [draft]);
      expect((await ask('delete from app.invoices where id = $1', [draft])).rowCount).toBe(1);
      expect((await ask('select from app.invoice_lines where invoice_id = $1', [draft])).rowCount).toBe(0);
    });
  });

  test('may add the PDF once, and never another', async () => {
    const pdf = `update app.invoices set pdf_storage_key = $2, pdf_sha256 = sha256(convert_to($2, 'UTF8')) where id = $1`;
    const twice = as(async (ask) => {
      await ask(pdf, [tenant.invoices.issued, 'first']);
      await ask(pdf, [tenant.invoices.issued, 'second']);
    });
    await expect(twice).rejects.toMatchObject(frozen);
  });

  test('cannot rewrite or delete what happened to an invoice', async () => {
    const { issued } = tenant.invoices;
    const refused = { code: expect.stringMatching(/^(23001|42501)$/) };
    await expect(as((ask) => ask(`update app.invoice_events set kind = 'nothing' where invoice_id = $1`, [issued]))).rejects.toMatchObject(
      refused,
    );
    await expect(as((ask) => ask('delete from app.invoice_events where invoice_id = $1', [issued]))).rejects.toMatchObject(refused);
  });
});

test('an issued invoice is voided with a reason while nothing was paid, and not after', async () => {
  const voiding = (id: string) =>
    tenants.owner.query(`update app.invoices set state = 'void', voided_at = now(), void_reason = 'wrong' where id = $1`, [id]);
  await expect(voiding(tenant.invoices.issued)).rejects.toMatchObject({ constraint: 'ck_invoices_paid' });
  await tenants.owner.query(
    `begin; delete from app.payments where invoice_id = '${tenant.invoices.issued}';
     update app.invoices set paid_minor = 0 where id = '${tenant.invoices.issued}'; commit`,
  );
  expect((await voiding(tenant.invoices.issued)).rowCount).toBe(1);
});

test('a line that arrives while its invoice is being issued waits, and is refused', async () => {
  const [issuing, adding] = [await tenants.owner.connect(), await tenants.owner.connect()];
  try {
    await issuing.query('begin');
    await issuing.query(
      `update app.invoices set state = 'issued', number = 'INV-3', invoice_date = '2026-11-14', due_date = '2026-11-28', document = '{}', chain_position = 3,
         chain_sha256 = sha256('3'), issued_at = now(), issued_by_user_id = $2 where id = $1`,
      [tenant.invoices.draft, tenant.actors.owner.userId],
    );
    const row = {
      invoice_id: tenant.invoices.draft,
      position: 9,
      description: 'Late',
      quantity_e4: 10_000,
      unit_price_e4: 0,
      net_minor: 0,
    };
    const late = insertRow(adding, 'app.invoice_lines', { organisation_id: tenant.id, id: v7(), ...row }).then(
      () => null,
      (reason: unknown) => reason,
    );
    await waitsForLock(adding);
    await issuing.query('commit');
    expect(databaseFailure(await late)).toMatchObject({ kind: 'invalid', sqlState: '23001' });
  } finally {
    issuing.release();
    adding.release();
  }
});

async function waitsForLock(client: pg.PoolClient): Promise<void> {
  const { processID } = client as pg.PoolClient & { processID: number }; // pg keeps it, its types do not
  const waiting = `select from pg_locks where pid = $1 and not granted`;
  await expect.poll(async () => (await tenants.owner.query(waiting, [processID])).rowCount, { timeout: 30_000 }).toBeGreaterThan(0);
}

describe('what an invoice says was paid', () => {
  const payment = (amount: number, currency = 'GBP') => ({
    organisation_id: tenant.id,
    id: v7(),
    invoice_id: tenant.invoices.issued,
    currency,
    amount_minor: amount,
    paid_on: '2026-11-20',
  });
  const together = async (work: (client: pg.PoolClient) => Promise<unknown>): Promise<void> => {
    const client = await tenants.owner.connect();
    try {
      await client.query('begin');
      await work(client);
      await client.query('commit');
    } finally {
      await client.query('rollback');
      client.release();
    }
  };
  const paid = (minor: number) => ['update app.invoices set paid_minor = $2 where id = $1', [tenant.invoices.issued, minor]] as const;

  test('is the sum of its payments', async () => {
    await together(async (client) => {
      await insertRow(client, 'app.payments', payment(6_000));
      await client.query(paid(10_000)[0], [...paid(10_000)[1]]);
    });
    const { rows } = await tenants.owner.query('select paid_minor from app.invoices where id = $1', [tenant.invoices.issued]);
    expect(rows).toEqual([{ paid_minor: '10000' }]);
  });

  test.each([
    ['a payment that the invoice does not know of', (client: pg.PoolClient) => insertRow(client, 'app.payments', payment(6_000))],
    ['a sum without its payment', (client: pg.PoolClient) => client.query(paid(9_000)[0], [...paid(9_000)[1]])],
    [
      'a payment that is gone',
      (client: pg.PoolClient) => client.query('delete from app.payments where invoice_id = $1', [tenant.invoices.issued]),
    ],
    [
      'a payment in another currency',
      async (client: pg.PoolClient) => {
        await insertRow(client, 'app.payments', payment(1, 'EUR'));
        await client.query(paid(4_001)[0], [...paid(4_001)[1]]);
      },
    ],
  ])('is not %s', async (_, work) => {
    await expect(together(work)).rejects.toMatchObject({ code: '23514', constraint: 'ck_invoices_paid_is_sum' });
  });
});

test('nothing is paid to a draft, and no draft has a number', async () => {
  await expect(tenants.owner.query('update app.invoices set paid_minor = 1 where id = $1', [tenant.invoices.draft])).rejects.toMatchObject({
    constraint: 'ck_invoices_paid',
  });
  await expect(
    tenants.owner.query(`update app.invoices set number = 'INV-9' where id = $1`, [tenant.invoices.draft]),
  ).rejects.toMatchObject({
    constraint: 'ck_invoices_draft',
  });
});
