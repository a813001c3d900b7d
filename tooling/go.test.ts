import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ProgramRun, runProgram } from './src/build/run-program.ts';
import { REPOSITORY } from './src/repository.ts';

// A checkout with nothing in it but what go.mjs reads, and an npm that notes what it is asked instead of asking a registry.
let checkout: string;
const at = (path: string) => join(checkout, path);
const NPM = `const { appendFileSync, existsSync } = require('node:fs');
appendFileSync('asked', process.argv.slice(2).join(' ') + ' CI=' + process.env.CI + '\\n');
process.exit(existsSync('refuse') ? 1 : 0);`;

beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), 'glovelly-go-'));
  for (const folder of ['tooling/src', 'node_modules', 'npm']) mkdirSync(at(folder), { recursive: true });
  copyFileSync(join(REPOSITORY, 'tooling/go.mjs'), at('tooling/go.mjs'));
  symlinkSync(join(REPOSITORY, 'node_modules/tsx'), at('node_modules/tsx'));
  const files = { 'package.json': '{"packageManager":"pnpm@1.2.3"}', 'pnpm-lock.yaml': '', 'pnpm-workspace.yaml': '', '.npmrc': '' };
  for (const [path, text] of Object.entries({ ...files, 'npm/npm-cli.js': NPM })) writeFileSync(at(path), text);
  writeFileSync(at('tooling/src/verify.ts'), 'console.log("verifying", ...process.argv.slice(2)); process.exitCode = 7;');
});
afterEach(() => rmSync(checkout, { recursive: true, force: true }));

const environment = (): NodeJS.ProcessEnv => {
  const { CI: _, ...rest } = process.env;
  return { ...rest, npm_execpath: at('npm/npm-cli.js') };
};
const go = (args: string[], nodeOptions: string[] = []): Promise<ProgramRun> =>
  runProgram([...nodeOptions, at('tooling/go.mjs'), ...args], { cwd: checkout, env: environment() });
const installs = (): string[] => (existsSync(at('asked')) ? readFileSync(at('asked'), 'utf8').trim().split('\n') : []);

/** As Node of another version would run it. */
const asNode = (version: string): string[] => [
  '--import',
  `data:text/javascript,${encodeURIComponent(`Object.defineProperties(process, {
    version: { value: 'v${version}' }, versions: { value: { ...process.versions, node: '${version}' } } })`)}`,
];

test.each(['18.20.4', '20.18.3'])('Node %s is refused by name before anything is installed', async (version) => {
  const { code, output } = await go(['verify'], asNode(version));
  expect([code, output.trim()]).toEqual([1, `Node 20.19 or newer is needed; this is v${version}.`]);
  expect(installs()).toEqual([]);
});

test.each(['20.19.0', '22.0.0', '24.1.0'])('Node %s is good enough', async (version) => {
  expect(await go(['verify'], asNode(version))).toMatchObject({ code: 7 });
});

test('what is not known is answered with what is, and nothing is installed for it', async () => {
  for (const args of [[], ['produkt']]) expect(await go(args)).toEqual({ code: 1, output: 'Which? product, verify\n' });
  expect(installs()).toEqual([]);
});

test('packages are installed as the lock file says, by the pnpm that package.json names, without a question', async () => {
  expect(await go(['verify', '--only', 'types'])).toEqual({ code: 7, output: 'verifying --only types\n' });
  expect(installs()).toEqual(['exec --yes --package pnpm@1.2.3 -- pnpm install --frozen-lockfile CI=true']);
});

test('they are installed once, and again when something that decides them has changed', async () => {
  await go(['verify']);
  await go(['verify']);
  expect(installs()).toHaveLength(1);
  for (const [index, file] of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', '.npmrc'].entries()) {
    writeFileSync(at(file), '# changed');
    await go(['verify']);
    expect([file, installs().length]).toEqual([file, index + 2]);
  }
});

test('an installation that failed is said to have failed, starts nothing and is tried again the next time', async () => {
  writeFileSync(at('refuse'), '');
  expect(await go(['verify'])).toEqual({ code: 1, output: 'The packages could not be installed; the lines above say why.\n' });
  rmSync(at('refuse'));
  expect(await go(['verify'])).toMatchObject({ code: 7 });
  expect(installs()).toHaveLength(2);
});

/** Runs a program for as long as it takes to say something, then asks go.mjs to end it. */
async function endedBy(signal: NodeJS.Signals, program: string): Promise<number | null> {
  writeFileSync(at('tooling/src/product.ts'), program);
  const child = spawn(process.execPath, [at('tooling/go.mjs'), 'product'], { env: environment(), stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  await once(child.stdout, 'data');
  child.kill(signal);
  const [code] = await exited;
  return code as number | null; // 'exit' carries the code first
}

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s reaches the program, which ends in its own way', async (signal) => {
  const program = `process.on('${signal}', () => process.exit(42)); setInterval(() => {}, 1_000); console.log('up');`;
  expect(await endedBy(signal, program)).toBe(42);
});

test('a program that a signal kills is told to the shell as shells tell it', async () => {
  expect(await endedBy('SIGTERM', `setInterval(() => {}, 1_000); console.log('up');`)).toBe(128 + constants.signals.SIGTERM);
});
