import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import type { Logger } from 'pino';
import { drain } from './drain.ts';

export interface ListenOptions {
  readonly fetch: (request: Request) => Response | Promise<Response>;
  readonly host: string;
  readonly port: number;
  readonly log: Logger;
  /** What to take down when nobody is served any more. */
  readonly close: () => Promise<void>;
}

const PATIENCE_MS = 10_000;

/**
 * Serves until it is asked to stop. Then: no new connection, idle ones closed, requests under way finished, at most ten seconds of that, everything
 * behind closed, gone. Asked twice, it goes at once.
 */
export async function listen({ fetch, host, port, log, close }: ListenOptions): Promise<void> {
  const server = serve({
    fetch,
    hostname: host,
    port,
    serverOptions: { requestTimeout: 120_000, headersTimeout: 20_000, keepAliveTimeout: 65_000 },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', reject);
  });
  log.info({ address: server.address() }, 'listening');

  const stop = async (why: string, exitCode: number) => {
    log.info({ why }, 'stopping');
    await drain(server as Server, PATIENCE_MS); // made by serve without a createServer of ours: plain HTTP
    await close();
    log.info('stopped');
    process.exit(exitCode);
  };
  let stopping = false;
  const once = (why: string, exitCode: number) => {
    if (stopping) process.exit(exitCode || 1);
    stopping = true;
    stop(why, exitCode).catch((err: unknown) => {
      log.error({ err }, 'could not stop in order');
      process.exit(1);
    });
  };
  process.on('SIGTERM', () => once('SIGTERM', 0));
  process.on('SIGINT', () => once('SIGINT', 0));
  process.on('uncaughtException', (err) => {
    log.fatal({ err }, 'a bug that nobody caught');
    once('uncaughtException', 1);
  });
}
