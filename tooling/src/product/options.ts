import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultDataDir } from '../postgres/home.ts';

export interface ProductOptions {
  dataDir: string;
  port: number;
  /** A server of one's own; without it the embedded one is used. */
  databaseUrl: string | undefined;
  /** A client of a real identity provider, Google unless another is named; without one the local stand-in is used. */
  hasProvider: boolean;
}

/** `npm start -- --data <folder> --port <number>`, or GLOVELLY_DATA_DIR and PORT. */
export function readOptions(args: string[], env: NodeJS.ProcessEnv): ProductOptions {
  const { values } = parseArgs({ args, options: { data: { type: 'string' }, port: { type: 'string' } } });
  const port = Number(values.port ?? env.PORT ?? 4300);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`${values.port ?? env.PORT} is no port`);
  return {
    dataDir: values.data === undefined ? defaultDataDir() : resolve(env.INIT_CWD ?? process.cwd(), values.data),
    port,
    databaseUrl: env.DATABASE_URL || undefined,
    hasProvider: Boolean(env.OIDC_ISSUER || env.OIDC_CLIENT_ID),
  };
}
