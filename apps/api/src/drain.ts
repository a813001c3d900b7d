import type { Server } from 'node:http';

/** Takes no new connection, lets the requests under way finish, and closes what is idle. Whoever takes longer than `patience` is cut off. */
export function drain(server: Server, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), patience);
    const idle = setInterval(() => server.closeIdleConnections(), 50); // kept alive for a next request that is not to come
    server.close(() => {
      clearTimeout(late);
      clearInterval(idle);
      resolve();
    });
  });
}
