import { type AddressInfo, connect, createServer } from 'node:net';

/** Between a client and its PostgreSQL: counts how often the client sends something and waits for what comes back. */
export interface CountingProxy {
  /** The same database by way of the proxy. */
  through(url: string): string;
  /** How many round trips the work takes, over all connections. */
  during(work: () => Promise<unknown>): Promise<number>;
  close(): Promise<void>;
}

/** Everything that is sent before an answer comes is one trip: statements that travel together are counted together. */
export async function countingProxy(databaseUrl: string): Promise<CountingProxy> {
  const { hostname, port } = new URL(databaseUrl);
  let trips = 0;
  const server = createServer((client) => {
    const upstream = connect({ host: hostname, port: Number(port) });
    let isWaiting = false;
    client.on('data', (chunk) => {
      if (!isWaiting) trips++;
      isWaiting = true;
      upstream.write(chunk);
    });
    upstream.on('data', (chunk) => {
      isWaiting = false;
      client.write(chunk);
    });
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const)
      one.on('error', () => other.destroy()).on('close', () => other.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: own } = server.address() as AddressInfo; // it listens on a port

  return {
    through: (url) => {
      const led = new URL(url);
      led.hostname = '127.0.0.1';
      led.port = String(own);
      return led.href;
    },
    during: async (work) => {
      const before = trips;
      await work();
      return trips - before;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
