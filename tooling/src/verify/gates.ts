import { programFile } from '../build/program.ts';
import { build, buildClient } from '../build/steps.ts';
import { findDrift } from '../database/drift.ts';
import { dependencyGate } from '../gates/dependency-rules.ts';
import { sizesGate } from '../gates/file-sizes.ts';
import type { Gate } from '../gates/gate.ts';
import { programGate } from '../gates/program-gate.ts';
import { typeGates } from '../gates/types.ts';

const TSX = ['--conditions=@glovelly/source', '--import', 'tsx'];

/** What the others read: the database client and the table of routes. */
export function generatedCode(): Gate[] {
  return [
    { name: 'database client', run: () => passes(buildClient()) },
    programGate({ name: 'table of routes', args: [...TSX, 'scripts/routes.ts'], folder: 'apps/web' }),
  ];
}

/** The longest first, so that the last to end is not one that began last. */
export function independentGates(templateUrl: string): Gate[] {
  return [
    { name: 'build', run: () => passes(build()) },
    ...typeGates(),
    programGate({
      name: 'package of the domain',
      args: [programFile('typescript', '', 'tsc'), '-p', 'packages/domain/tsconfig.build.json'],
    }),
    programGate({
      name: 'format and lint',
      args: [
        programFile('@biomejs/biome', '', 'biome'),
        'check',
        '--error-on-warnings',
        '--diagnostic-level=warn',
        '--max-diagnostics=50',
        '.',
      ],
    }),
    dependencyGate,
    programGate({ name: 'unused code', args: [programFile('knip')] }),
    sizesGate,
    {
      name: 'schema = migrations = database',
      run: () => findDrift(templateUrl).then((drift) => ({ passed: drift.length === 0, report: drift.join('\n') })),
    },
    programGate({
      name: 'row-level security audit',
      args: [...TSX, 'src/rls-audit.ts'],
      folder: 'tooling',
      env: { DATABASE_URL: templateUrl },
    }),
  ];
}

async function passes(work: Promise<void>) {
  await work;
  return { passed: true, report: '' };
}
