import { spawn } from 'node:child_process';

export interface ProgramRun {
  code: number;
  output: string;
}

/** Runs a Node program and keeps what it says, both streams in the order they came. */
export async function runProgram(args: readonly string[], options: { cwd: string; env?: NodeJS.ProcessEnv }): Promise<ProgramRun> {
  const child = spawn(process.execPath, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const code = await new Promise<number>((closed, failed) => child.once('error', failed).once('close', (status) => closed(status ?? 1)));
  return { code, output };
}
