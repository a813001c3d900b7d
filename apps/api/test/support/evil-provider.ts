import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CLIENT } from './sign-in.ts';

export interface TokenRecipe {
  /** Over the claims of an honest ID token; undefined takes one out. */
  readonly claims?: Record<string, unknown>;
  readonly header?: Record<string, unknown>;
  readonly signedBy?: 'ourKey' | 'anotherKey' | 'clientSecret' | 'nobody';
  /** Instead of an answer with tokens. */
  readonly answer?: { readonly status: number; readonly body: unknown };
}

export interface EvilProvider {
  readonly issuer: string;
  /** What the next exchange of a code answers. */
  cook(recipe: TokenRecipe): void;
  /** What the last exchange sent. */
  readonly exchanged: () => URLSearchParams;
  stop(): Promise<void>;
}

const issuerOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on a port

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A provider that says whatever it is told to: discovery, keys and a token endpoint. Nobody visits its login page. */
export async function evilProvider(port = 0): Promise<EvilProvider> {
  const ours = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const another = generateKeyPairSync('rsa', { modulusLength: 2048 });
  let recipe: TokenRecipe = {};
  let exchanged = new URLSearchParams();

  const server = createServer(async (request, response) => {
    const issuer = issuerOf(server);
    const json = (body: unknown, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (request.url === '/.well-known/openid-configuration') {
      return json({
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
        code_challenge_methods_supported: ['S256'],
      });
    }
    if (request.url === '/jwks')
      return json({ keys: [{ ...ours.publicKey.export({ format: 'jwk' }), kid: 'ours', use: 'sig', alg: 'RS256' }] });
    let body = '';
    for await (const chunk of request) body += chunk;
    exchanged = new URLSearchParams(body);
    if (recipe.answer) return json(recipe.answer.body, recipe.answer.status);
    return json({ access_token: 'a', token_type: 'Bearer', id_token: cooked(issuer, recipe) });
  });

  const keys: Record<'ourKey' | 'anotherKey', KeyObject> = { ourKey: ours.privateKey, anotherKey: another.privateKey };
  function cooked(issuer: string, { claims, header, signedBy = 'ourKey' }: TokenRecipe): string {
    const now = Math.floor(Date.now() / 1000);
    const honest = {
      iss: issuer,
      sub: 'mallory',
      aud: CLIENT.clientId,
      iat: now,
      exp: now + 300,
      email: 'mallory@example.org',
      email_verified: true,
    };
    const signed = `${encode({ alg: 'RS256', kid: 'ours', ...header })}.${encode({ ...honest, ...claims })}`;
    if (signedBy === 'nobody') return `${signed}.`;
    if (signedBy === 'clientSecret') return `${signed}.${createHmac('sha256', CLIENT.clientSecret).update(signed).digest('base64url')}`;
    return `${signed}.${sign('sha256', Buffer.from(signed), keys[signedBy]).toString('base64url')}`;
  }

  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    issuer: issuerOf(server),
    cook: (next) => {
      recipe = next;
    },
    exchanged: () => exchanged,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
