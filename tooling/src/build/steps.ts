import { join } from 'node:path';
import { generate } from '../database/generate.ts';
import { REPOSITORY } from '../repository.ts';
import { programFile } from './program.ts';
import { runProgram } from './run-program.ts';
import { runIfDue, type Step } from './step.ts';

const COMMON = ['pnpm-lock.yaml', 'tooling/tsconfig', 'packages/domain', 'packages/contract'];
const API = join(REPOSITORY, 'apps/api/');
const WEB = join(REPOSITORY, 'apps/web/');

const client: Step = {
  name: 'database client',
  inputs: ['pnpm-lock.yaml', 'prisma/schema', 'prisma.config.ts'],
  output: 'apps/api/src/db/generated/client.ts',
  run: generate,
};

const api: Step = {
  name: 'API',
  inputs: [...COMMON, 'packages/documents', 'apps/api/src', 'apps/api/build.ts', 'prisma/schema', 'prisma/migrations'],
  output: 'apps/api/dist/server.js',
  run: () => succeed(['--conditions=@glovelly/source', '--import', 'tsx', 'build.ts'], API),
};

const web: Step = {
  name: 'web app',
  inputs: [...COMMON, ...['src', 'public', 'index.html', 'vite.config.ts', 'tsr.config.json'].map((path) => `apps/web/${path}`)],
  output: 'apps/web/dist/index.html',
  run: () => succeed([programFile('vite', 'apps/web'), 'build'], WEB),
};

/** The code that queries are written against. */
export async function buildClient(announce?: (name: string) => void): Promise<void> {
  await runIfDue(client, announce);
}

/** Makes what the server needs, each part only when something it is made of changed. */
export async function build(announce?: (name: string) => void): Promise<void> {
  const server = async () => {
    await buildClient(announce);
    await runIfDue(api, announce);
  };
  await Promise.all([server(), runIfDue(web, announce)]);
}

/** Always the production build: vite would follow the NODE_ENV of whoever asks, and a test run would leave React's development one behind. */
async function succeed(args: string[], cwd: string): Promise<void> {
  const { code, output } = await runProgram(args, { cwd, env: { ...process.env, NODE_ENV: 'production' } });
  if (code !== 0) throw new Error(output);
}
