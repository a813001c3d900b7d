import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@glovelly/tooling/ports.ts';
import { readPidFile } from '@glovelly/tooling/postgres/pid-file.ts';
import { type Launched, launchProduct } from '@glovelly/tooling/product/launch.ts';
import { afterAll, afterEach, expect, test } from 'vitest';
import { signIn } from './chapters/first-minutes.ts';
import { owner, trust } from './story.ts';
import { raiseStage, type Stage } from './support/stage.ts';
import { arrive, see } from './support/steps.ts';

const dataDir = join(tmpdir(), `glovelly-crash-${randomUUID()}`);
let launched: Launched | undefined;
let stage: Stage | undefined;

afterEach(() => stage?.end());
afterAll(async () => {
  launched?.kill('SIGTERM');
  await launched?.exited;
  rmSync(dataDir, { recursive: true, force: true });
});

test('what was kept is there after kill -9 of the product and its database, and so is the session', async () => {
  const port = await freePort(4700);
  const first = await launchProduct({ dataDir, port });
  launched = first;
  stage = await raiseStage(first.url);
  const { desk } = stage;
  await desk.goto('/clients/new');
  await signIn(stage, owner);
  await arrive(desk, 'New client');
  await desk.getByLabel('Name', { exact: true }).fill(trust);
  await desk.keyboard.press('Control+s');
  await arrive(desk, trust);

  const database = readPidFile(join(dataDir, 'postgres', 'cluster'))?.pid ?? 0;
  expect(database).toBeGreaterThan(0);
  first.kill('SIGKILL');
  process.kill(database, 'SIGKILL');
  await first.exited;

  launched = await launchProduct({ dataDir, port });
  await desk.goto(`${launched.url}/clients`);
  await arrive(desk, 'Clients');
  await see(desk, trust);
});
