import { spawn } from 'node:child_process';
import { programFile } from '../build/program.ts';
import { REPOSITORY } from '../repository.ts';

const CLI = programFile('prisma');

export interface PrismaRun {
  code: number;
  output: string;
}

/** Runs the prisma command from the root, where its configuration is. `quiet` keeps its words for the caller. */
export async function prisma(args: readonly string[], ownerUrl?: string, { quiet = false } = {}): Promise<PrismaRun> {
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd: REPOSITORY,
    env: {
      ...process.env,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
      ...(ownerUrl === undefined ? {} : { DATABASE_URL: ownerUrl }),
    },
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  const code = await new Promise<number>((closed, failed) => child.once('error', failed).once('close', (status) => closed(status ?? 1)));
  return { code, output };
}
