import { createMiddleware } from 'hono/factory';
import { isLoopback } from '../../loopback.ts';

/**
 * Answers only under the address the installation was given, so that no foreign name (DNS rebinding, a poisoned Host) is ever served. Forwarded
 * headers are not read at all. On one's own machine `localhost` and `127.0.0.1` are led to the one of them that cookies and sign-in use.
 */
export const knownHost = (publicUrl: URL) =>
  createMiddleware(async (c, next) => {
    const host = c.req.header('host') ?? new URL(c.req.url).host;
    if (host.toLowerCase() === publicUrl.host) return next();
    const alias = samePortLoopback(host, publicUrl);
    if (alias && (c.req.method === 'GET' || c.req.method === 'HEAD')) {
      const { pathname, search } = new URL(c.req.url);
      return c.redirect(`${publicUrl.origin}${pathname}${search}`, 307);
    }
    return c.text('This address is not served here.', 421);
  });

function samePortLoopback(host: string, publicUrl: URL): boolean {
  if (!isLoopback(publicUrl.hostname) || !URL.canParse(`http://${host}`)) return false;
  const asked = new URL(`http://${host}`);
  return isLoopback(asked.hostname) && asked.port === publicUrl.port;
}
