import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { drain } from './drain.ts';

describe('stopping', () => {
  /** A server whose answers wait for `answer`. */
  async function waiting() {
    let answer = () => {};
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    let arrived = () => {};
    const asked = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const server: Server = createServer(async (request, response) => {
      if (request.url === '/slow') {
        arrived();
        await answered;
      }
      response.end('done');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, answer, asked }; // it listens on a port
  }

  it('lets a request under way finish, and takes no new one', async () => {
    const { server, url, answer, asked } = await waiting();
    const slow = fetch(`${url}/slow`);
    await asked;
    const drained = drain(server, 10_000);
    await expect(fetch(`${url}/new`)).rejects.toThrow();
    answer();
    expect(await (await slow).text()).toBe('done');
    await drained;
  });

  it('does not wait for a connection that is only kept alive', async () => {
    const { server, url } = await waiting();
    await (await fetch(url)).text();
    await drain(server, 10_000);
  });

  it('cuts off whoever takes too long', async () => {
    const { server, url, asked } = await waiting();
    const slow = fetch(`${url}/slow`);
    await asked;
    await Promise.all([drain(server, 20), expect(slow).rejects.toThrow()]);
  });
});
