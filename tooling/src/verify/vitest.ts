import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { programFile } from '../build/program.ts';
import { REPOSITORY } from '../repository.ts';
import { endIfInterrupted } from './interruptions.ts';
import { add, failure, type Tally, tallyOf } from './tally.ts';

export interface VitestRun {
  /** From the root of the checkout, as `config` is. */
  root: string;
  config: string;
  env?: Record<string, string>;
  /** What a test may take at most, in milliseconds, whatever the configuration says. */
  patience?: number;
}

/** Runs vitest with one configuration, its words going to the terminal, and counts. */
export async function runVitest({ root, config, env = {}, patience }: VitestRun): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'glovelly-report-'));
  const report = join(folder, 'report.json');
  const args = ['run', '--root', join(REPOSITORY, root), '--config', join(REPOSITORY, config), `--maxWorkers=${availableParallelism()}`];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  if (patience !== undefined) args.push(`--testTimeout=${patience}`);
  const child = spawn(process.execPath, [programFile('vitest', 'tooling'), ...args, ...reporters], {
    cwd: REPOSITORY,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const forget = endIfInterrupted(() => child.kill('SIGTERM'));
  const code = await new Promise<number>((closed, failed) => child.once('error', failed).once('close', (status) => closed(status ?? 1)));
  forget();
  const tally = tallyOf(report);
  rmSync(folder, { recursive: true, force: true });
  // Something outside a test went wrong: an unhandled rejection, a setup that failed, nothing to run.
  return code !== 0 && tally.failed === 0 ? add(tally, failure(`${config}: something outside of a test`)) : tally;
}
