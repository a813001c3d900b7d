import { TRPCClientError } from '@trpc/client';
import { beforeAll, describe, expect, it } from 'vitest';
import { isSignedOut, isUnreachable } from './api-error.ts';
import { loadDomainWords, sentenceFor, wordsFor } from './words.ts';

const answered = (data: object) => TRPCClientError.from({ error: { message: 'CODE', code: -32000, data } });

describe('before the words of the domain are here', () => {
  it('a failure is told by its kind', () => {
    const error = answered({ code: 'CONFLICT', httpStatus: 409, requestId: 'r', domain: { code: 'invoice.alreadyIssued', number: '1' } });
    expect(wordsFor(error, 'en-GB')).toMatchObject({ title: 'This was refused as things stand', requestId: 'r' });
  });
});

describe('words for a failure', () => {
  beforeAll(loadDomainWords);

  it('come from its code and its facts', () => {
    const error = answered({
      code: 'CONFLICT',
      httpStatus: 409,
      requestId: 'r-1',
      domain: { code: 'invoice.alreadyIssued', number: '2026-014' },
    });
    expect(wordsFor(error, 'en-GB')).toMatchObject({ title: 'Invoice 2026-014 is issued', requestId: 'r-1' });
  });

  it('stand beside the fields they are about', () => {
    const error = answered({
      code: 'BAD_REQUEST',
      httpStatus: 400,
      requestId: 'r-2',
      fieldErrors: { 'lines.0.quantity': ['At most 4 decimals'], email: ['Too long', 'Not an address'] },
    });
    expect(wordsFor(error, 'en-GB')).toMatchObject({
      title: '2 things need putting right',
      fields: { 'lines.0.quantity': 'At most 4 decimals', email: 'Too long. Not an address' },
    });
  });

  it('write money and days as the reader does', () => {
    const error = answered({
      code: 'CONFLICT',
      httpStatus: 409,
      requestId: 'r',
      domain: { code: 'payment.tooMuch', due: { minor: '45000', currency: 'GBP' } },
    });
    expect(wordsFor(error, 'en-GB').fields).toEqual({ amount: 'Only £450.00 is due' });
  });

  it('are there for a code of a newer server', () => {
    const error = answered({ code: 'CONFLICT', httpStatus: 409, requestId: 'r', domain: { code: 'from.tomorrow' } });
    expect(wordsFor(error, 'en-GB').title).toMatch(/does not know/);
  });

  it('never repeat what a fault of ours says', () => {
    expect(sentenceFor(new Error('Cannot read properties of undefined'))).not.toMatch(/undefined/);
    const fault = sentenceFor(answered({ code: 'INTERNAL_SERVER_ERROR', httpStatus: 500, requestId: 'r-9' }));
    expect(fault).toMatch(/our side/);
    expect(fault).toMatch(/r-9/);
  });
});

describe('no answer', () => {
  it('is told apart from an answer of the application', () => {
    expect(isUnreachable(TRPCClientError.from(new TypeError('Failed to fetch')))).toBe(true);
    expect(isUnreachable(answered({ code: 'SERVICE_UNAVAILABLE', httpStatus: 503, requestId: 'r' }))).toBe(true);
    expect(isUnreachable(answered({ code: 'CONFLICT', httpStatus: 409, requestId: 'r' }))).toBe(false);
    const full = { code: 'storage.unavailable', reason: 'full' };
    expect(isUnreachable(answered({ code: 'SERVICE_UNAVAILABLE', httpStatus: 503, requestId: 'r', domain: full }))).toBe(false);
    expect(isUnreachable(new Error('a bug of ours'))).toBe(false);
  });

  it('does not sign anybody out', () => {
    expect(isSignedOut(TRPCClientError.from(new TypeError('Failed to fetch')))).toBe(false);
    expect(isSignedOut(answered({ code: 'UNAUTHORIZED', httpStatus: 401, requestId: 'r' }))).toBe(true);
    expect(isSignedOut(answered({ code: 'FORBIDDEN', httpStatus: 403, requestId: 'r' }))).toBe(false);
  });
});
