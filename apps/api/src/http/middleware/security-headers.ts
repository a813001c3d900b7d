import { createMiddleware } from 'hono/factory';

const policy = (directives: Record<string, string>): string =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

/**
 * Scripts come from our own files only. Styles may be inline: the dialogs' scroll lock writes a style element, and a style cannot run.
 * Frames and blobs are for a PDF shown beside its draft.
 */
const APP = policy({
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' blob: data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'frame-src': "'self' blob:",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
});

/** A file is shown, never run, and only inside our own pages. Its own type decides what it is. */
const FILES = policy({
  'default-src': "'none'",
  'img-src': "'self' data:",
  'style-src': "'unsafe-inline'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'self'",
});

const TWO_YEARS = 63_072_000;

export const securityHeaders = (options: { readonly https: boolean }) =>
  createMiddleware(async (c, next) => {
    await next();
    const file = c.req.path.startsWith('/files/');
    const { headers } = c.res; // c.header would make a new answer for each
    const stricter = file ? headers.get('content-security-policy') : null; // a file may say that it needs less still
    headers.set('content-security-policy', stricter ?? (file ? FILES : APP));
    headers.set('x-frame-options', file ? 'SAMEORIGIN' : 'DENY');
    headers.set('x-content-type-options', 'nosniff');
    headers.set('referrer-policy', 'same-origin');
    headers.set('cross-origin-opener-policy', 'same-origin');
    headers.set('cross-origin-resource-policy', 'same-origin');
    headers.set('permissions-policy', 'camera=(self), geolocation=(), microphone=(), payment=(), usb=()');
    if (options.https) headers.set('strict-transport-security', `max-age=${TWO_YEARS}; includeSubDomains`);
  });
