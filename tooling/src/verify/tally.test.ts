import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runGates } from './pool.ts';
import { tallyOf } from './tally.ts';

const folder = mkdtempSync(join(tmpdir(), 'glovelly-tally-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function report(content: object): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

test('tests that passed and failed are counted as vitest reports them', () => {
  const assertionResults = [
    { status: 'passed', fullName: 'money adds up' },
    { status: 'failed', fullName: 'money is never lost' },
  ];
  const testResults = [{ name: '/some/where/money.test.ts', status: 'failed', assertionResults }];
  expect(tallyOf(report({ numPassedTests: 7, numFailedTests: 1, testResults }))).toEqual({
    passed: 7,
    failed: 1,
    failures: ['money.test.ts: money is never lost'],
  });
});

test('a file that cannot be loaded counts as a failure although no test in it failed', () => {
  const testResults = [{ name: '/some/where/money.test.ts', status: 'failed', assertionResults: [] }];
  expect(tallyOf(report({ numPassedTests: 7, numFailedTests: 0, testResults }))).toEqual({
    passed: 7,
    failed: 1,
    failures: ['money.test.ts: it could not be loaded'],
  });
});

test('a run that left no report counts as a failure', () => {
  expect(tallyOf(join(folder, 'absent.json'))).toMatchObject({ passed: 0, failed: 1 });
});

test('a gate that throws has failed, and those after it still run', async () => {
  const reports: string[] = [];
  const gates = [
    { name: 'throws', run: () => Promise.reject(new Error('no compiler')) },
    { name: 'passes', run: async () => ({ passed: true, report: '' }) },
  ];
  await runGates(gates, ({ name, passed, report }) => void reports.push(`${name} ${passed} ${report}`), 1);
  expect(reports).toEqual(['throws false no compiler', 'passes true ']);
});
