import { invoiceVisibility } from '@glovelly/domain/invoices';
import type { Actor, Role } from '@glovelly/domain/visibility';
import { PrismaPg } from '@prisma/adapter-pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Prisma, PrismaClient } from '../src/db/generated/client.ts';
import { whereVisible } from '../src/db/where-visible.ts';
import { type Tenants, twoTenants } from './support/tenants.ts';

/* Tenancy is said once and enforced three times. Here each layer stands alone, and still refuses. */
let tenants: Tenants;
let unprotected: PrismaClient;
beforeAll(async () => {
  tenants = await twoTenants();
  unprotected = new PrismaClient({ adapter: new PrismaPg({ connectionString: tenants.database.superuserUrl }) });
});
afterAll(async () => {
  await unprotected.$disconnect();
  await tenants.close();
});

const seenBy = (role: Role): string[] => {
  const { draft, issued, void: voided } = tenants.mine.invoices;
  return (role === 'viewer' ? [issued, voided] : [draft, issued, voided]).toSorted();
};
const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id).toSorted();

describe.each(['owner', 'admin', 'member', 'viewer'] as const)('as %s', (role) => {
  const actor = (): Actor => tenants.mine.actors[role];

  test('without a filter, row-level security shows what the role may read', async () => {
    expect(ids(await tenants.db.as(actor()).invoice.findMany())).toEqual(seenBy(role));
  });

  test('without row-level security, the filter shows the same', async () => {
    expect(await unprotected.invoice.count()).toBe(6);
    const where = whereVisible<Prisma.InvoiceWhereInput>(invoiceVisibility, actor());
    expect(ids(await unprotected.invoice.findMany({ where }))).toEqual(seenBy(role));
  });

  test('with another organisation’s filter, row-level security shows nothing', async () => {
    const where = { organisationId: tenants.theirs.id };
    expect(await tenants.db.as(actor()).invoice.findMany({ where })).toEqual([]);
  });
});
