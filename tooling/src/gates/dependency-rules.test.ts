import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { REPOSITORY } from '../repository.ts';
import { cruise, dependencyRules } from './dependency-rules.ts';

type Files = Record<string, string>;

const LIBRARIES: Files = {
  'node_modules/zod/package.json': '{ "name": "zod", "main": "index.js" }',
  'node_modules/zod/index.js': 'exports.z = 1;',
  'node_modules/@trpc/server/package.json': '{ "name": "@trpc/server", "main": "index.js" }',
  'node_modules/@trpc/server/index.js': 'exports.TRPCError = 1;',
};

/** One file per rule that breaks that rule alone. */
const PLANTED: Record<string, Files> = {
  'no-cycles': {
    'apps/api/src/mail/a.ts': `import { b } from './b.ts'; export const a = b;`,
    'apps/api/src/mail/b.ts': `import { a } from './a.ts'; export const b = a;`,
  },
  'domain-imports-only-itself': { 'packages/domain/src/gigs/gig.ts': `import { z } from 'zod'; export const gig = z;` },
  'domain-shared-knows-no-feature': {
    'packages/domain/src/gigs/index.ts': `export const fee = 1;`,
    'packages/domain/src/money/money.ts': `import { fee } from '../gigs/index.ts'; export const money = fee;`,
  },
  'kernel-imports-nothing': {
    'packages/domain/src/money/index.ts': `export const money = 1;`,
    'packages/domain/src/kernel/result.ts': `import { money } from '../money/index.ts'; export const result = money;`,
  },
  'domain-enters-a-module-by-its-index': {
    'packages/domain/src/gigs/fee.ts': `export const fee = 1;`,
    'packages/domain/src/invoices/line.ts': `import { fee } from '../gigs/fee.ts'; export const line = fee;`,
  },
  'contract-imports-domain-and-zod': {
    'packages/contract/src/gigs.ts': `import { TRPCError } from '@trpc/server'; export const x = TRPCError;`,
  },
  'web-knows-the-api-by-type-only': {
    'apps/api/src/trpc/root.ts': 'export const appRouter = 1;',
    'apps/web/src/lib/client.ts': `import { appRouter } from '../../../api/src/trpc/root.ts'; export const client = appRouter;`,
  },
  'prisma-behind-the-store': {
    'apps/api/src/db/generated/client.ts': 'export const PrismaClient = 1;',
    'apps/api/src/features/gigs/router.ts': `import { PrismaClient } from '../../db/generated/client.ts'; export const router = PrismaClient;`,
  },
  'feature-slices-meet-in-the-domain': {
    'apps/web/src/features/gigs/gig-row.tsx': 'export const GigRow = 1;',
    'apps/web/src/features/invoices/invoice-row.tsx': `import { GigRow } from '../gigs/gig-row.tsx'; export const InvoiceRow = GigRow;`,
  },
  'ui-knows-no-feature': {
    'apps/web/src/features/gigs/gig-row.tsx': 'export const GigRow = 1;',
    'apps/web/src/ui/table.tsx': `import { GigRow } from '../features/gigs/gig-row.tsx'; export const Table = GigRow;`,
  },
  'only-the-edge-throws-trpc-errors': {
    'apps/api/src/features/gigs/store.ts': `import { TRPCError } from '@trpc/server'; export const store = TRPCError;`,
  },
  'nothing-imports-the-server': {
    'apps/api/src/server.ts': 'export const server = 1;',
    'apps/api/src/http/app.ts': `import { server } from '../server.ts'; export const app = server;`,
  },
};

const roots: string[] = [];

afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true, force: true });
});

function plant(files: Files): string {
  const root = mkdtempSync(join(tmpdir(), 'glovelly-rules-'));
  roots.push(root);
  copyFileSync(join(REPOSITORY, '.dependency-cruiser.cjs'), join(root, '.dependency-cruiser.cjs'));
  for (const [path, text] of Object.entries({ 'package.json': '{ "type": "module" }', ...LIBRARIES, ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

describe('each rule fires when it is broken', async () => {
  const { violations } = await cruise(plant(Object.assign({}, ...Object.values(PLANTED))));

  test.each(Object.entries(PLANTED))('%s', (name, files) => {
    const found = violations.filter(({ rule }) => rule === name).map(({ from }) => from);
    expect(found.filter((from) => from in files)).not.toEqual([]);
  });
});

test('no rule is without a planted violation', () => {
  const config: { forbidden: { name: string }[] } = createRequire(import.meta.url)(join(REPOSITORY, '.dependency-cruiser.cjs'));
  expect(Object.keys(PLANTED)).toEqual(config.forbidden.map((rule) => rule.name));
});

test('what the rules allow passes: the domain from everywhere, zod in the contract, the API’s types in the web, Prisma in a store', async () => {
  const root = plant({
    'packages/domain/src/kernel/index.ts': 'export const ok = 1;',
    'packages/domain/src/gigs/index.ts': `import { ok } from '../kernel/index.ts'; export const gig = ok;`,
    'packages/domain/src/gigs/gig.test.ts': `import { z } from 'zod'; export const t = z;`,
    'packages/contract/src/gigs.ts': `import { z } from 'zod'; import { gig } from '../../domain/src/gigs/index.ts'; export const g = [z, gig];`,
    'apps/api/src/db/generated/client.ts': 'export const PrismaClient = 1;',
    'apps/api/src/features/gigs/store.ts': `import { PrismaClient } from '../../db/generated/client.ts'; export const store = PrismaClient;`,
    'apps/api/src/features/gigs/router.ts': `import { store } from './store.ts'; export type Router = typeof store;`,
    'apps/web/src/lib/client.ts': `import type { Router } from '../../../api/src/features/gigs/router.ts'; export type R = Router;`,
  });
  expect(await dependencyRules(root)).toEqual({ passed: true, report: '8 modules read' });
});

test('the gate fails when there is nothing to read', async () => {
  await expect(dependencyRules(plant({}))).rejects.toThrow();
});

test('the gate fails when a file was not read', async () => {
  const root = plant({
    'packages/domain/src/gigs/index.ts': 'export const gig = 1;',
    'packages/domain/src/.hidden/gig.ts': 'export const gig = 1;',
  });
  writeFileSync(join(root, '.dependency-cruiser.cjs'), 'module.exports = { forbidden: [], options: { exclude: "hidden" } };');
  expect(await dependencyRules(root)).toEqual({
    passed: false,
    report: expect.stringContaining('not read: packages/domain/src/.hidden/gig.ts'),
  });
});
