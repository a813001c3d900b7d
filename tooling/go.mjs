// What `npm start` and `npm test` run: needs nothing but Node, npm and git. Installs when something changed, then hands over.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

const TARGETS = { product: 'src/product.ts', verify: 'src/verify.ts' };
const [target, ...rest] = process.argv.slice(2);
const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = `${root}node_modules/.glovelly-installed`;

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) fail(`Node 20.19 or newer is needed; this is ${process.version}.`);
if (!(target in TARGETS)) fail(`Which? ${Object.keys(TARGETS).join(', ')}`);

const wanted = whatIsInstalled();
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  install();
  writeFileSync(stamp, wanted);
}
handOver();

/** Changes with everything that decides what is in node_modules. */
function whatIsInstalled() {
  const hash = createHash('sha256').update(`${process.versions.modules} ${process.platform} ${process.arch}`);
  for (const file of ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', '.npmrc']) hash.update(readFileSync(root + file));
  return hash.digest('hex');
}

function install() {
  const { packageManager } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')); // "pnpm@…": the one place that names the version
  const npm = process.env.npm_execpath?.endsWith('npm-cli.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const [command, ...args] = [...npm, 'exec', '--yes', '--package', packageManager, '--', 'pnpm', 'install', '--frozen-lockfile'];
  const env = { ...process.env, CI: process.env.CI ?? 'true' }; // pnpm asks no questions
  const run = spawnSync(command, args, { cwd: root, stdio: 'inherit', env, shell: process.platform === 'win32' && command === 'npm' });
  if (run.status !== 0) fail('The packages could not be installed; the lines above say why.');
}

/** Straight to Node, with no package manager in between that would answer Ctrl-C in its own way. */
function handOver() {
  const args = ['--conditions=@glovelly/source', '--import', 'tsx', TARGETS[target], ...rest];
  const child = spawn(process.execPath, args, { cwd: `${root}tooling`, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

function fail(reason) {
  console.error(reason);
  process.exit(1);
}
