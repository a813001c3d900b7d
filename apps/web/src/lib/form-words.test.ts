import { TRPCClientError } from '@trpc/client';
import { describe, expect, it } from 'vitest';
import { refusalOf } from './form-words.ts';

const refused = (fieldErrors: Record<string, string[]>) =>
  new TRPCClientError('refused', {
    result: { error: { code: -32600, message: 'refused', data: { code: 'BAD_REQUEST', httpStatus: 400, requestId: 'r-1', fieldErrors } } },
  });

describe('the words of a refused form', () => {
  it('stand at the inputs, whatever the path by which their values travelled', () => {
    const refusal = refusalOf(
      refused({
        'patch.name': ['missing'],
        'patch.ccEmails.1': ['wrong'],
        'patch.mileageRate.amount': ['odd'],
        'patch.fee.minor': ['less'],
        'patch.claim.on': ['when'],
        'contacts.0.name': ['who'],
      }),
    );
    expect(refusal?.fields).toEqual({
      name: 'missing',
      ccEmails: 'wrong',
      mileageRate: 'odd',
      fee: 'less',
      'claim.on': 'when',
      'contacts.0.name': 'who',
    });
  });

  it('keep what was kept, what to do and the number that finds the log line', () => {
    const error = new TRPCClientError('failed', {
      result: { error: { code: -32603, message: 'failed', data: { code: 'INTERNAL_SERVER_ERROR', httpStatus: 500, requestId: 'r-2' } } },
    });
    expect(refusalOf(error)).toMatchObject({ title: 'Something went wrong on our side', detail: expect.any(String), requestId: 'r-2' });
  });

  it('are none while nothing was refused', () => {
    expect(refusalOf(null)).toBeNull();
  });
});
