import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startIdentityProvider } from '../identity-provider/index.ts';
import { freePort, isFree } from '../ports.ts';

export interface SignIn {
  env: Record<string, string>;
  stop(): Promise<void>;
}

/** The local stand-in for Google, for one run of the product: who signs in is kept, the client's secret is not. */
export async function startSignIn(dataDir: string, publicUrl: string): Promise<SignIn> {
  const folder = join(dataDir, 'identity-provider');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const client = { clientId: 'glovelly', clientSecret: randomBytes(32).toString('base64url') };
  const port = await keptPort(join(folder, 'port'));
  const { issuer, stop } = await startIdentityProvider({ port, ...client, redirectUris: [`${publicUrl}/auth/callback`], dataDir: folder });
  const env = { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: client.clientId, OIDC_CLIENT_SECRET: client.clientSecret };
  return { env: { ...env, ENROL: 'first-person' }, stop };
}

/** The port is part of the issuer, and the issuer part of who somebody is: on another port everybody would be a stranger. */
async function keptPort(file: string): Promise<number> {
  if (!existsSync(file)) {
    const port = await freePort(4310);
    writeFileSync(file, `${port}\n`);
    return port;
  }
  const port = Number(readFileSync(file, 'utf8'));
  if (await isFree(port)) return port;
  throw new Error(
    `Port ${port} is taken by another program, and sign-in of this data directory lives there: end that program, then start again`,
  );
}
