import { startPostgres } from '../postgres/start.ts';

/** Does something with the owner's URL: DATABASE_URL, or the embedded server, started for as long as it takes unless it runs already. */
export async function withDatabase<T>(use: (ownerUrl: string) => Promise<T>): Promise<T> {
  const given = process.env.DATABASE_URL;
  if (given !== undefined) return use(given);
  const server = await startPostgres();
  try {
    return await use(server.ownerUrl);
  } finally {
    if (!server.adopted) await server.stop();
  }
}
