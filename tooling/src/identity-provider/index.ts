import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { handler } from './handler.ts';
import { keepPeople } from './people.ts';
import { createProvider } from './provider.ts';
import { refuseElsewhere } from './refuse-elsewhere.ts';
import { keepSecrets } from './secrets.ts';

export interface IdentityProviderOptions {
  /** Free by choice of the system when left out. The port is part of the issuer, and the issuer part of who somebody is: keep it. */
  readonly port?: number;
  /** A loopback address; nothing else is listened on. */
  readonly host?: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUris: readonly string[];
  /** Where its keys and the people who have signed in are kept. */
  readonly dataDir: string;
}

export interface RunningIdentityProvider {
  readonly issuer: string;
  stop(): Promise<void>;
}

/**
 * A real OpenID Connect provider in place of Google, for one's own machine: authorization code, PKCE, signed ID tokens, and a page that takes anybody's word for who
 * they are. Therefore it never runs in production and never listens to another machine.
 */
export async function startIdentityProvider(options: IdentityProviderOptions): Promise<RunningIdentityProvider> {
  const host = options.host ?? '127.0.0.1';
  refuseElsewhere(host, options.redirectUris, process.env.NODE_ENV);
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, host, resolve);
  });
  const { port } = server.address() as AddressInfo; // it listens on a port, so that is what its address is
  const issuer = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const people = keepPeople(options.dataDir);
  const provider = await createProvider({ ...options, issuer, people, secrets: keepSecrets(options.dataDir) });
  server.on('request', handler(provider, people, issuer));
  return {
    issuer,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
