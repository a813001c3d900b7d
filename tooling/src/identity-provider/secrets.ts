import { generateKeyPairSync, type JsonWebKey, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepFile } from './keep-file.ts';

export interface Secrets {
  /** RS256, as every client of OpenID Connect understands it. */
  readonly signingKey: JsonWebKey;
  readonly cookieKey: string;
}

/** Made at the first start and kept: a session of the stand-in, and a key that somebody cached, are good after the next one too. */
export function keepSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'keys.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets; // written below
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const signingKey = { ...privateKey.export({ format: 'jwk' }), kid: randomBytes(8).toString('hex'), use: 'sig', alg: 'RS256' };
  const secrets: Secrets = { signingKey, cookieKey: randomBytes(32).toString('base64url') };
  keepFile(file, JSON.stringify(secrets));
  return secrets;
}
