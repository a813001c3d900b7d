import type { Outputs } from '../../lib/trpc.ts';

export type Payment = Outputs['payments']['list']['payments'][number];
export type PaymentMethod = Payment['method'];

const words: Record<PaymentMethod, string> = {
  bank_transfer: 'Bank transfer',
  card: 'Card',
  cash: 'Cash',
  cheque: 'Cheque',
  direct_debit: 'Direct debit',
  paypal: 'PayPal',
  other: 'Other',
};

export const methodWord = (method: PaymentMethod): string => words[method];

export const methodOptions = Object.entries(words).map(([value, label]) => ({ value: value as PaymentMethod /* its key */, label }));
