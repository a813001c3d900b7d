import { describe, expect, it } from 'vitest';
import { returnAddress } from './return-address.ts';

describe('the way back after signing in', () => {
  it('leads to the same view', () => {
    expect(returnAddress('/invoices?status=overdue#top')).toBe('/invoices?status=overdue#top');
  });

  it.each([
    undefined,
    '',
    'https://evil.example/',
    '//evil.example/x',
    '/\\evil.example',
    'javascript:alert(1)',
    '\t//evil.example',
    '/sign-in?from=/sign-in',
    '/auth/sign-out',
    '/\n/evil.example',
  ])('never leads to %s', (wanted) => {
    expect(returnAddress(wanted)).toBe('/');
  });
});
