import { programFile } from '../build/program.ts';
import { runProgram } from '../build/run-program.ts';
import { REPOSITORY } from '../repository.ts';
import type { Gate, GateResult } from './gate.ts';
import { SOURCE_FOLDERS, sourceFiles } from './source-files.ts';

const CODE = /\.[cm]?[jt]sx?$/;
const PROGRAM = programFile('dependency-cruiser', '', 'depcruise');

export interface Cruise {
  violations: { rule: string; from: string; to: string }[];
  modules: string[];
}

interface Output {
  modules: { source: string }[];
  summary: { violations: { rule: { name: string }; from: string; to: string }[] };
}

/** Reads the imports of the checkout at `root` and holds them against its .dependency-cruiser.cjs. */
export async function cruise(root: string): Promise<Cruise> {
  const folders = SOURCE_FOLDERS.filter((folder) => sourceFiles(root, CODE).some((file) => file.startsWith(`${folder}/`)));
  const { output } = await runProgram([PROGRAM, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...folders], { cwd: root });
  if (!output.startsWith('{')) throw new Error(output);
  const { modules, summary } = JSON.parse(output) as Output; // dependency-cruiser's documented result
  return {
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
    modules: modules.map((module) => module.source),
  };
}

/** Passes when no rule is broken and every file was read: a cruiser that cannot parse finds nothing wrong either. */
export async function dependencyRules(root = REPOSITORY): Promise<GateResult> {
  const { violations, modules } = await cruise(root);
  const read = new Set(modules);
  const unread = sourceFiles(root, CODE).filter((file) => !read.has(file));
  const report = [
    ...violations.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`),
    ...unread.map((file) => `not read: ${file}`),
    `${modules.filter((module) => !module.includes('node_modules/')).length} modules read`,
  ];
  return { passed: violations.length === 0 && unread.length === 0 && read.size > 0, report: report.join('\n') };
}

export const dependencyGate: Gate = { name: 'dependency rules', run: () => dependencyRules() };
