import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startTestServer, type TestServer } from './server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: TestServer;
  }
}

const SHARED = 'GLOVELLY_TEST_SERVER';

/** For `globalSetup` of a vitest configuration: one server for the run, or the one that `npm test` shares among several runs. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const shared = process.env[SHARED];
  if (shared !== undefined) {
    project.provide('testServer', JSON.parse(shared) as TestServer); // written by shareTestServer below
    return async () => {};
  }
  const { server, stop } = await launch();
  project.provide('testServer', server);
  return stop;
}

/** Starts the server that vitest runs begun with this environment will share. */
export async function shareTestServer(): Promise<{ server: TestServer; env: Record<string, string>; stop: () => Promise<void> }> {
  const { server, stop } = await launch();
  return { server, env: { [SHARED]: JSON.stringify(server) }, stop };
}

async function launch(): Promise<{ server: TestServer; stop: () => Promise<void> }> {
  const dataDir = join(tmpdir(), `glovelly-test-${randomUUID()}`);
  const { server, postgres } = await startTestServer(dataDir);
  return {
    server,
    stop: async () => {
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
