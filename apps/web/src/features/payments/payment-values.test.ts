import { describe, expect, it } from 'vitest';
import { readPayment, usualPayment } from './payment-values.ts';

const due = { minor: '12050', currency: 'GBP' };
const usual = usualPayment(due, '2026-11-21');

describe('a payment as it is written down', () => {
  it('begins with all that is due, today, by bank transfer', () => {
    expect(readPayment(usual, 'GBP')).toEqual({
      ok: true,
      facts: { amount: due, paidOn: '2026-11-21', method: 'bank_transfer', reference: null, note: null },
    });
  });

  it('begins in a currency without decimals as well', () => {
    const yen = { minor: '5000', currency: 'JPY' };
    expect(readPayment(usualPayment(yen, '2026-11-21'), 'JPY')).toMatchObject({ facts: { amount: yen } });
  });

  it('says what is misread or missing, each beside its field', () => {
    const read = readPayment({ ...usual, amount: 'a lot', paidOn: '' }, 'GBP');
    expect(read.ok).toBe(false);
    expect(Object.keys(read.ok ? {} : read.errors)).toEqual(['amount', 'paidOn']);
    expect(readPayment({ ...usual, paidOn: '2026-02-30' }, 'GBP')).toMatchObject({ ok: false, errors: { paidOn: expect.any(String) } });
  });

  it('takes an empty reference for none', () => {
    expect(readPayment({ ...usual, reference: '  ', note: ' paid by the groom ' }, 'GBP')).toMatchObject({
      facts: { reference: null, note: 'paid by the groom' },
    });
  });
});
