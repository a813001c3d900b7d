import { isVisible, type Judged, type Role, type Rule, roles, type Visibility } from '@glovelly/domain/visibility';
import { features } from '@glovelly/tooling/policies/features.ts';
import { policySql } from '@glovelly/tooling/policies/policy-sql.ts';
import type { Reads } from '@glovelly/tooling/policies/table-access.ts';
import { PrismaPg } from '@prisma/adapter-pg';
import fc from 'fast-check';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Prisma, PrismaClient } from '../src/db/generated/client.ts';
import { whereVisible } from '../src/db/where-visible.ts';
import { asActor } from './support/tenant.ts';
import { insertRow, type Tenants, twoTenants } from './support/tenants.ts';

/* A rule has three readers: isVisible, whereVisible and the policy. They agree: on every table there is, and on any rule there could be. */
let tenants: Tenants;
let unprotected: PrismaClient;
beforeAll(async () => {
  tenants = await twoTenants();
  unprotected = new PrismaClient({ adapter: new PrismaPg({ connectionString: tenants.database.ownerUrl }) });
});
afterAll(async () => {
  await unprotected.$disconnect();
  await tenants.close();
});

type Row = Judged<string> & { readonly key: string };

/** All rows of a table, of both organisations, in the words of the domain; `key` tells them apart. */
async function rowsOf(table: string, tenantColumn: string): Promise<Row[]> {
  const { rows } = await tenants.owner.query<{ row: Record<string, string | null> }>(`select to_jsonb(t) as row from app.${table} as t`);
  return rows.map(({ row }) => ({
    ...Object.fromEntries(Object.entries(row).map(([column, value]) => [fieldOf(column), value])),
    organisationId: String(row[tenantColumn]),
    key: keyOf(row),
  }));
}

const fieldOf = (column: string): string => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
const keyOf = (row: object): string => JSON.stringify(Object.entries(row).toSorted());

async function readUnderPolicies(table: string, role: Role): Promise<string[]> {
  const { rows } = await asActor(tenants.app, tenants.mine.actors[role], (client) =>
    client.query<{ row: object }>(`select to_jsonb(t) as row from app.${table} as t`),
  );
  return rows.map(({ row }) => keyOf(row)).toSorted();
}

const tables = features.flatMap(({ tenantTables = [] }) => tenantTables);

describe.each(tables)('$table', ({ table, tenantColumn, reads }) => {
  test.each(roles)('a policy shows the %s exactly what the rule says', async (role) => {
    const actor = tenants.mine.actors[role];
    const parents = 'parent' in reads ? await rowsOf(reads.parent, 'organisation_id') : [];
    const rows = await rowsOf(table, tenantColumn);
    const allowed = rows.filter((row) => isVisible(reads.rule, actor, row) && parentIsVisible(reads, role, row, parents));

    expect(new Set(rows.map(({ organisationId }) => organisationId)).size).toBe(2);
    expect(await readUnderPolicies(table, role)).toEqual(allowed.map(({ key }) => key).toSorted());
  });
});

function parentIsVisible(reads: Reads, role: Role, row: Row, parents: readonly Row[]): boolean {
  if (!('parent' in reads)) return true;
  const parent = parents.find((candidate) => candidate.id === row[fieldOf(reads.key)]);
  return parent !== undefined && isVisible(reads.parentRule, tenants.mine.actors[role], parent);
}

/** Columns of clients that hold text, nulls and a user: all that a rule can ask about. */
type Field = 'city' | 'notes' | 'createdByUserId';

const rules = fc.letrec<{ rule: Rule<Field> }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.constant({ op: 'everything' } as const),
    fc.constant({ op: 'nothing' } as const),
    fc.record({
      op: fc.constant('oneOf' as const),
      field: fc.constantFrom('city' as const, 'notes' as const),
      values: fc.uniqueArray(fc.constantFrom('Leeds', 'York', "O'Neill's", '\\', ''), { maxLength: 3 }),
    }),
    fc.record({ op: fc.constant('isActor' as const), field: fc.constant('createdByUserId' as const) }),
    fc.record({ op: fc.constantFrom('allOf' as const, 'anyOf' as const), rules: fc.array(tie('rule'), { maxLength: 3 }) }),
  ),
})).rule;

const visibilities: fc.Arbitrary<Visibility<Field>> = fc.record({ owner: rules, admin: rules, member: rules, viewer: rules });

test('any rule at all: the domain, the filter and the policy answer alike', async () => {
  for (const tenant of [tenants.mine, tenants.theirs]) {
    for (const city of ['Leeds', "O'Neill's", null]) {
      for (const notes of ['\\', '', null]) {
        for (const author of [tenant.actors.owner.userId, tenant.actors.viewer.userId, tenants.mine.actors.member.userId, null]) {
          const row = { organisation_id: tenant.id, id: v7(), name: 'Any', city, notes, created_by_user_id: author };
          await insertRow(tenants.owner, 'app.clients', row);
        }
      }
    }
  }
  const rows = await rowsOf('clients', 'organisation_id');

  await fc.assert(
    fc.asyncProperty(visibilities, async (visibility) => {
      await tenants.owner.query(`drop policy clients_select on app.clients;
        create policy clients_select on app.clients for select to gl_app using (${policySql(visibility)})`);
      for (const role of roles) {
        const actor = tenants.mine.actors[role];
        const allowed = rows.filter((row) => isVisible<string>(visibility, actor, row));
        const where = whereVisible<Prisma.ClientWhereInput>(visibility, actor);
        const filtered = await unprotected.client.findMany({ where, select: { id: true } });

        expect(await readUnderPolicies('clients', role)).toEqual(allowed.map(({ key }) => key).toSorted());
        expect(filtered.map(({ id }) => id).toSorted()).toEqual(allowed.map((row) => row.id).toSorted());
      }
    }),
    { numRuns: 60 },
  );
});
