import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LocalDate, parseLocalDate } from '../calendar/index.ts';
import { amountDue, type Issued, statusOf } from '../invoices/index.ts';
import { type ClientId, type InvoiceId, toId } from '../kernel/index.ts';
import { add, type Money, money } from '../money/index.ts';
import { recordPayment, removePayment } from './index.ts';

const day = (text: string) => parseLocalDate(text) as LocalDate; /* written by hand, so it exists */
const gbp = (pence: bigint) => money(pence, 'GBP');
const today = day('2026-11-21');
const invoice: Issued = {
  state: 'issued',
  id: toId<'invoice'>('00000000-0000-7000-8000-000000000001') as InvoiceId /* a UUID */,
  clientId: toId<'client'>('00000000-0000-7000-8000-000000000002') as ClientId /* a UUID */,
  currency: 'GBP',
  number: 'INV-2026-0001',
  invoiceDate: day('2026-11-01'),
  dueDate: day('2026-11-15'),
  total: gbp(10_000n),
  paid: gbp(0n),
  version: 3,
};
const pay = (amount: Money, paidOn = today, of: Parameters<typeof recordPayment>[0] = invoice) =>
  recordPayment(of, { amount, paidOn }, today);

describe('recording a payment', () => {
  it('leaves less due by exactly what was paid, and never less than nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: 1n, max: 4_000n }), { maxLength: 6 }), (amounts) => {
        const after = amounts.reduce<Issued>((before, pence) => {
          const paid = pay(gbp(pence), today, before);
          if (!paid.ok) {
            expect(paid.error).toEqual({ code: 'payment.tooMuch', due: amountDue(before) });
            return before;
          }
          expect(add(amountDue(paid.value), gbp(pence))).toEqual(amountDue(before));
          return paid.value;
        }, invoice);
        expect(amountDue(after).minor >= 0n).toBe(true);
      }),
    );
  });

  it('pays the invoice when it is exactly what is due, even late', () => {
    const paid = pay(gbp(10_000n));
    expect(paid.ok && statusOf(paid.value, today)).toBe('paid');
  });

  it('refuses more than is due, saying how much is', () => {
    expect(pay(gbp(10_001n))).toEqual({ ok: false, error: { code: 'payment.tooMuch', due: gbp(10_000n) } });
    expect(pay(gbp(1n), today, { ...invoice, paid: gbp(10_000n) })).toEqual({
      ok: false,
      error: { code: 'payment.tooMuch', due: gbp(0n) },
    });
  });

  it('refuses nothing, less than nothing, and another currency', () => {
    expect(pay(gbp(0n))).toEqual({ ok: false, error: { code: 'payment.notPositive' } });
    expect(pay(gbp(-5n))).toEqual({ ok: false, error: { code: 'payment.notPositive' } });
    expect(pay(money(100n, 'EUR'))).toEqual({ ok: false, error: { code: 'payment.currencyDiffers', expected: 'GBP' } });
  });

  it.each(['2026-11-22', '1999-12-31'])('refuses the day %s: a payment is a fact', (date) => {
    expect(pay(gbp(100n), day(date))).toEqual({
      ok: false,
      error: { code: 'payment.dateRefused', earliest: '2000-01-01', latest: '2026-11-21' },
    });
  });

  it('takes the first and the last day that it names', () => {
    expect(pay(gbp(100n), day('2000-01-01')).ok && pay(gbp(100n), today).ok).toBe(true);
  });

  it('takes a payment from before the invoice: deposits are paid first', () => {
    expect(pay(gbp(100n), day('2026-01-02')).ok).toBe(true);
  });

  it('is only for an invoice that is out and stands', () => {
    const { paid, ...frozen } = invoice;
    expect(pay(gbp(1n), today, { ...frozen, state: 'void', reason: 'Sent twice' })).toEqual({
      ok: false,
      error: { code: 'invoice.void', number: 'INV-2026-0001' },
    });
  });
});

describe('removing a payment', () => {
  it('leaves the invoice as if the payment had never been', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10_000n }), (pence) => {
        const paid = pay(gbp(pence));
        const back = paid.ok ? removePayment(paid.value, { amount: gbp(pence) }) : paid;
        expect(back).toEqual({ ok: true, value: invoice });
      }),
    );
  });
});
