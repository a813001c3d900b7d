import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from '../repository.ts';
import { fingerprint } from './fingerprint.ts';

export interface Step {
  name: string;
  inputs: readonly string[];
  /** What it leaves behind: when that is gone, the step is due whatever its inputs say. */
  output: string;
  run(): Promise<void>;
}

const STAMPS = join(REPOSITORY, 'node_modules', '.glovelly');

/** Runs a step unless it succeeded before with the same inputs. */
export async function runIfDue(step: Step, announce: (name: string) => void = () => {}): Promise<void> {
  const stamp = join(STAMPS, step.name.replaceAll(/\W+/g, '-'));
  const inputs = fingerprint(step.inputs);
  if (existsSync(join(REPOSITORY, step.output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs) return;
  announce(step.name);
  await step.run();
  mkdirSync(STAMPS, { recursive: true });
  writeFileSync(stamp, inputs);
}
