import { createServer } from 'node:net';

/** The first free port from `first` on; with 0, whichever the system gives. */
export async function freePort(first = 0): Promise<number> {
  for (let port = first; port < 65_536; port++) {
    const found = await listensOn(port, '127.0.0.1');
    // "localhost" may mean ::1 to a browser: a port is free only when nobody else answers there either.
    if (found !== undefined && (first === 0 || (await listensOn(port, '::1', true)) !== undefined)) return found;
  }
  throw new Error(`No port from ${first} on is free`);
}

export async function isFree(port: number): Promise<boolean> {
  return (await listensOn(port, '127.0.0.1')) !== undefined;
}

async function listensOn(port: number, host: string, optional = false): Promise<number | undefined> {
  const probe = createServer();
  try {
    await new Promise<void>((ready, failed) => probe.once('error', failed).listen(port, host, ready));
    const address = probe.address();
    return address === null || typeof address === 'string' ? undefined : address.port;
  } catch (err) {
    const { code } = err as NodeJS.ErrnoException; // listen emits nothing else
    return optional && code !== 'EADDRINUSE' ? port : undefined; // this machine has no IPv6
  } finally {
    await new Promise((closed) => probe.close(closed));
  }
}
