import { connect, createServer, type Socket } from 'node:net';

export interface CountedTrips extends AsyncDisposable {
  /** The database through the counter. */
  readonly url: string;
  /** How often somebody has spoken to the database after it had answered, on all connections. */
  trips(): number;
}

/** Stands between a program and PostgreSQL and counts round trips: what is sent before an answer comes is one trip, in however many packets. */
export async function countTrips(databaseUrl: string): Promise<CountedTrips> {
  const { hostname, port } = new URL(databaseUrl);
  let trips = 0;
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const database = connect(Number(port || 5432), hostname);
    let answered = true;
    client.on('data', (chunk) => {
      if (answered) trips += 1;
      answered = false;
      database.write(chunk);
    });
    database.on('data', (chunk) => {
      answered = true;
      client.write(chunk);
    });
    for (const [socket, other] of [
      [client, database],
      [database, client],
    ] as const) {
      open.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => open.delete(socket) && other.destroy());
    }
  });
  await new Promise<void>((ready, failed) => server.once('error', failed).listen(0, '127.0.0.1', ready));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: Object.assign(new URL(databaseUrl), { hostname: '127.0.0.1', port: String(address.port) }).toString(),
    trips: () => trips,
    [Symbol.asyncDispose]: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}
