import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localReturn } from './index.ts';

describe('localReturn', () => {
  it.each([
    '/',
    '/invoices',
    '/invoices/0190?tab=lines#total',
    '/gigs?q=a%2Fb%5Cc',
    '/clients/%C5%81ukasz',
    '/import?next=https%3A%2F%2Fx.example',
  ])('leads back to %s', (address) => {
    expect(localReturn(address)).toBe(address);
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    '\\/evil.example',
    '/%2Fevil.example',
    '/%2f%2fevil.example',
    '/%5Cevil.example',
    '/%255Cevil.example',
    '/%25252Fevil.example',
    '/.//evil.example',
    '/\t/evil.example',
    '/%09/evil.example',
    '/%0d%0aset-cookie:a',
    'https://evil.example',
    'javascript:alert(1)',
    'evil.example',
    ' /gigs',
    '/%',
    '',
    null,
    undefined,
    `/${'a'.repeat(2000)}`,
  ])('leads %j nowhere but home', (address) => {
    expect(localReturn(address)).toBe('/');
  });

  it.each(['/auth/sign-in', '/auth/sign-out', '/sign-in?from=/gigs', '/trpc/session.me', '/AUTH/callback'])(
    'does not go round in circles to %s',
    (address) => {
      expect(localReturn(address)).toBe('/');
    },
  );

  it('always leads to this site, as browsers read it: they drop tabs and take a backslash for a slash', () => {
    const pieces = fc.array(fc.constantFrom('/', '\\', '%2f', '%5C', '.', 'evil.example', '@', ':', '?', '#', '%', '\t', 'a'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(pieces, (parts) => {
        expect(
          localReturn(parts.join(''))
            .replace(/[\t\r\n]/g, '')
            .replaceAll('\\', '/'),
        ).toMatch(/^\/(?!\/)/);
      }),
      { numRuns: 5000 },
    );
  });
});
