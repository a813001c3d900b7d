import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const RUN = fileURLToPath(new URL('./fixtures/interrupted.ts', import.meta.url));

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('a run that gets %s ends what it began, the latest first, and then itself', async (signal, code) => {
  const run = spawn(process.execPath, ['--import', 'tsx', RUN], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  run.stdout.on('data', (chunk: Buffer) => {
    said += chunk;
    if (said === 'begun\n') run.kill(signal);
  });
  const [ended] = await once(run, 'close');
  expect(said.trim().split('\n')).toEqual(['begun', 'the product has ended', 'the database has ended']);
  expect(ended).toBe(code);
});
