import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** What failed, by name: said again at the end, where a long log is read first. */
  readonly failures: readonly string[];
}

export const NOTHING: Tally = { passed: 0, failed: 0, failures: [] };

export const failure = (name: string): Tally => ({ passed: 0, failed: 1, failures: [name] });

export function add(one: Tally, two: Tally): Tally {
  return { passed: one.passed + two.passed, failed: one.failed + two.failed, failures: [...one.failures, ...two.failures] };
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { name: string; status: string; assertionResults: { status: string; fullName: string }[] }[];
}

/** Counts vitest's JSON report. A file that could not even be loaded has no tests in it, and counts as one that failed; so does a missing report. */
export function tallyOf(reportFile: string): Tally {
  if (!existsSync(reportFile)) return failure('a test run that left no report');
  const report = JSON.parse(readFileSync(reportFile, 'utf8')) as VitestReport; // vitest's own format
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const failed = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => `${basename(name)}: ${fullName}`),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    failures: [...failed, ...broken.map(({ name }) => `${basename(name)}: it could not be loaded`)],
  };
}
