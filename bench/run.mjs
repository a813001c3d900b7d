// `pnpm bench [names …]`: installs the bench's own workspace and runs it with the Node that runs this,
// because the bench depends on another Node for the one side that needs it.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const run = (command, args) => {
  const { status } = spawnSync(command, args, { cwd: here, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};
run('pnpm', ['install', '--frozen-lockfile', '--silent']);
const tsx = createRequire(`${here}package.json`).resolve('tsx/cli');
run(process.execPath, [tsx, '--conditions=@glovelly/source', 'src/main.ts', ...process.argv.slice(2)]);
