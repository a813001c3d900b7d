import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const HERE = fileURLToPath(new URL('.', import.meta.url));
const PACKAGE = join(HERE, '..');
const TSC = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const examples = readdirSync(HERE).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
const modules = readdirSync(join(PACKAGE, 'src'), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
const OPTIONS = {
  module: 'nodenext',
  target: 'es2023',
  strict: true,
  skipLibCheck: false,
  noEmitOnError: true,
  outDir: 'out',
  types: ['node'],
};

let folder: string;
const installed = (path = '') => join(folder, 'node_modules/@glovelly/domain', path);

/** The package as it would be published, installed in a project that knows nothing of this repository. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'glovelly-domain-'));
  await run('npm', ['pack', '--pack-destination', folder], { cwd: PACKAGE, shell: process.platform === 'win32' });
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
  mkdirSync(installed(), { recursive: true });
  await run('tar', ['-xzf', archive, '-C', installed(), '--strip-components=1'], { cwd: folder });
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package as it is published', () => {
  it('holds the built code with its types, the README and the licence of the repository, and nothing else', () => {
    const files = readdirSync(installed(), { recursive: true, encoding: 'utf8' });
    expect(files.filter((name) => !name.startsWith('dist')).toSorted()).toEqual(['LICENSE', 'README.md', 'package.json']);
    expect(files.filter((name) => /\.(test|fixture)\.|(?<!\.d)\.ts$/.test(name))).toEqual([]);
    expect(readFileSync(installed('LICENSE'), 'utf8')).toBe(readFileSync(join(PACKAGE, '../../LICENSE'), 'utf8'));
  });

  it('is entered by its root and by each of its modules', async () => {
    const names = ['', '/errors', ...modules.map((name) => `/${name}`)].map((path) => `@glovelly/domain${path}`);
    const program = `for (const name of ${JSON.stringify(names)}) { await import(name); console.log(name); }`;
    writeFileSync(join(folder, 'enter.js'), program);
    const { stdout } = await run(process.execPath, ['enter.js'], { cwd: folder });
    expect(stdout.trim().split('\n')).toEqual(names);
  });

  it('compiles and does, for a stranger, what the README promises', async () => {
    for (const name of examples) copyFileSync(join(HERE, name), join(folder, name));
    const typeRoots = [join(PACKAGE, 'node_modules/@types')];
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: { ...OPTIONS, typeRoots }, files: examples }));
    await run(process.execPath, [TSC, '-p', folder]);
    for (const name of examples) {
      const promised = [...readFileSync(join(HERE, name), 'utf8').matchAll(/^console\.log\(.*\); \/\/ (.*)$/gm)].map(([, words]) => words);
      const { stdout } = await run(process.execPath, [join('out', name.replace(/\.ts$/, '.js'))], { cwd: folder });
      expect([name, ...stdout.trim().split('\n')]).toEqual([name, ...promised]);
    }
  }, 120_000);
});
