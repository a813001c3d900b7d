// Who may know whom: the table of docs/architecture.md, one rule a row. tooling/src/gates plants a violation of each and sees it fire.

const TEST = '\\.(test|fixture)\\.tsx?$';
const FEATURE = '^apps/(api|web)/src/features/([^/]+)/';
const SHARED = '^packages/domain/src/(kernel|money|calendar|visibility)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two files that need each other are one file, or three.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'domain-imports-only-itself',
      severity: 'error',
      comment: 'The business knows no library, no Node and no database.',
      from: { path: '^packages/domain/src/', pathNot: TEST },
      to: { pathNot: '^packages/domain/src/' },
    },
    {
      name: 'domain-shared-knows-no-feature',
      severity: 'error',
      comment: 'kernel, money, calendar and visibility are what features stand on.',
      from: { path: SHARED, pathNot: TEST },
      to: { path: '^packages/domain/src/', pathNot: SHARED },
    },
    {
      name: 'kernel-imports-nothing',
      severity: 'error',
      comment: 'Everything may import the kernel, so the kernel imports nothing.',
      from: { path: '^packages/domain/src/kernel/', pathNot: TEST },
      to: { pathNot: '^packages/domain/src/kernel/' },
    },
    {
      name: 'domain-enters-a-module-by-its-index',
      severity: 'error',
      comment: 'What a module does not export is its own business.',
      from: { path: '^packages/domain/src/([^/]+)/?', pathNot: TEST },
      to: { path: '^packages/domain/src/[^/]+/', pathNot: ['^packages/domain/src/$1/', '^packages/domain/src/[^/]+/index\\.ts$'] },
    },
    {
      name: 'contract-imports-domain-and-zod',
      severity: 'error',
      comment: 'The browser and the server both load it.',
      from: { path: '^packages/contract/src/', pathNot: TEST },
      to: { pathNot: ['^packages/(contract|domain)/src/', 'node_modules/zod/'] },
    },
    {
      name: 'web-knows-the-api-by-type-only',
      severity: 'error',
      comment: 'A value imported from the API would carry the server into the browser.',
      from: { path: '^apps/web/' },
      to: { path: '^apps/api/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'prisma-behind-the-store',
      severity: 'error',
      comment:
        'Queries live where the actor is applied to them: store.ts and row.ts, or several of them named after what they keep (number-store.ts).',
      from: { pathNot: ['^apps/api/src/db/', '^apps/api/src/.*[/-](store|row)\\.ts$', '^apps/api/test/'] },
      to: { path: ['^apps/api/src/db/generated', 'node_modules/@prisma/client'] },
    },
    {
      name: 'feature-slices-meet-in-the-domain',
      severity: 'error',
      comment: 'Deleting a feature is deleting its folders.',
      from: { path: FEATURE },
      to: { path: '^apps/$1/src/features/', pathNot: '^apps/$1/src/features/$2/' },
    },
    {
      name: 'ui-knows-no-feature',
      severity: 'error',
      comment: 'A part of the design system is used by every feature and knows none.',
      from: { path: '^apps/web/src/ui/' },
      to: { path: '^apps/web/src/(features/|routes/|lib/trpc)' },
    },
    {
      name: 'only-the-edge-throws-trpc-errors',
      severity: 'error',
      comment: 'Failures are values of the domain; one table in trpc/errors.ts turns them into what travels.',
      from: { path: '^apps/api/src/(features|db|jobs)/' },
      to: { path: 'node_modules/@trpc/' },
    },
    {
      name: 'nothing-imports-the-server',
      severity: 'error',
      comment: 'Importing it would start it.',
      from: {},
      to: { path: '^apps/api/src/server\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '/generated/'] },
    exclude: { path: ['/dist/', '\\.tmp/'] },
    tsPreCompilationDeps: true, // types count: a cycle of types is one too, and `import type` is what the web may do
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@glovelly/source', 'import', 'require', 'node', 'default', 'types'],
    },
  },
};
