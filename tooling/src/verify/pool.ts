import { availableParallelism } from 'node:os';
import type { Gate, GateResult } from '../gates/gate.ts';

export interface Finished extends GateResult {
  name: string;
  seconds: number;
}

/** Runs gates, a few at a time, and reports each as it ends. One that throws has failed. */
export async function runGates(
  gates: readonly Gate[],
  report: (finished: Finished) => void,
  atOnce = availableParallelism(),
): Promise<void> {
  const waiting = [...gates];
  const worker = async () => {
    for (let gate = waiting.shift(); gate !== undefined; gate = waiting.shift()) report(await finish(gate));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

async function finish({ name, run }: Gate): Promise<Finished> {
  const begun = performance.now();
  const result = await run().catch(
    (err: unknown): GateResult => ({ passed: false, report: err instanceof Error ? err.message : String(err) }),
  );
  return { ...result, name, seconds: (performance.now() - begun) / 1000 };
}
