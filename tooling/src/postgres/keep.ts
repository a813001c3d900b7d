import { setTimeout as delay } from 'node:timers/promises';
import { processIsAlive } from '../processes.ts';
import { type PostgresOptions, type PostgresServer, startPostgres } from './start.ts';

export interface KeptServer {
  ownerUrl: string;
  stop(): Promise<void>;
}

/** Starts or adopts the server of a data directory, and brings it back at the same address when it ends unasked. */
export async function keepPostgres(options: PostgresOptions): Promise<KeptServer> {
  let server = await startPostgres(options);
  const stopping = new AbortController();
  const watching = (async () => {
    while (!stopping.signal.aborted) {
      await delay(500, undefined, { signal: stopping.signal, ref: false }).catch(() => {});
      if (!stopping.signal.aborted && !processIsAlive(server.pid)) server = await restarted(options, server);
    }
  })();
  return {
    ownerUrl: server.ownerUrl,
    stop: async () => {
      stopping.abort();
      await watching;
      await server.stop();
    },
  };
}

async function restarted(options: PostgresOptions, server: PostgresServer): Promise<PostgresServer> {
  try {
    return await startPostgres({ ...options, port: server.port });
  } catch (err) {
    console.error(err instanceof Error ? err.message : err);
    return server; // the watcher tries again
  }
}
