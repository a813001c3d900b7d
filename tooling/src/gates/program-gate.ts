import { join } from 'node:path';
import { runProgram } from '../build/run-program.ts';
import { REPOSITORY } from '../repository.ts';
import type { Gate } from './gate.ts';

export interface ProgramGate {
  name: string;
  args: readonly string[];
  /** Where to run it, from the root. */
  folder?: string;
  env?: Record<string, string>;
}

/** A gate that is a Node program: it passes when the program ends with 0. */
export function programGate({ name, args, folder = '', env = {} }: ProgramGate): Gate {
  return {
    name,
    run: async () => {
      const { code, output } = await runProgram(args, { cwd: join(REPOSITORY, folder), env: { ...process.env, NO_COLOR: '1', ...env } });
      return { passed: code === 0, report: code === 0 ? '' : output.trim() };
    },
  };
}
