import { expect, it } from 'vitest';
import { listInput, readPaymentSearch } from './payment-search.ts';

it('takes the home page’s link to the income of a tax year', () => {
  expect(listInput(readPaymentSearch({ from: '2026-04-06', to: '2027-04-05' }))).toEqual({ from: '2026-04-06', to: '2027-04-05' });
});

it('opens with all payments when the words are not known', () => {
  expect(listInput(readPaymentSearch({ from: 'April', client: 'the oak' }))).toEqual({});
});
