import { describe, expect, test } from 'vitest';
import { type InvoiceDocument, renderInvoice } from '../src/index.ts';
import { fee, invoice, invoiceOf, pounds, withVat } from './fixtures.ts';
import { inOrder, read } from './reader.ts';

const textOf = async (document: InvoiceDocument) => (await read(renderInvoice(document))).text;

describe('an invoice', () => {
  test('says what it is, from whom, to whom, of when and until when', async () => {
    const text = await textOf(invoice);
    for (const said of [
      'Invoice',
      'INV-2026-0042',
      'Rhiannon Vaughan Strings',
      'Rhiannon Vaughan',
      '14 Llandaff Road',
      'rhiannon@example.com',
      'The Assembly Rooms Trust',
      'BA1 2QH',
      '21 November 2026',
      '5 December 2026',
      '14 and 20 November 2026',
      'PO-88213',
      'Thank you for having us.',
      'Payment within 14 days.',
    ]) {
      expect(text).toContain(said);
    }
  });

  test('begins with what is owed and by when', async () => {
    const text = await textOf(invoice);
    expect(inOrder(text, ['£629.06', 'due 5 December 2026', 'Description'])).not.toContain(-1);
  });

  test('shows each line with its figures, in the order given, and then the sums', async () => {
    const text = await textOf(invoice);
    const shown = [
      'Candlelight',
      '1',
      '£450.00',
      '£450.00',
      'Rehearsal',
      '£120.00',
      'Mileage',
      '112.5 miles',
      '£0.525',
      '£59.06',
      'Total',
      '£629.06',
    ];
    expect(inOrder(text, shown)).not.toContain(-1);
  });

  test('tells how to pay, in the groups in which people read numbers', async () => {
    const text = await textOf(invoice);
    for (const said of ['How to pay', '12-34-56', '12345678', 'GB33 BUKB 2020 1555 5555 55', 'BUKBGB22']) expect(text).toContain(said);
  });

  test('leaves out what the seller did not give, with its label', async () => {
    const text = await textOf({ ...invoice, payment: null, purchaseOrder: null, supply: null, notes: ' ', terms: null });
    for (const label of ['How to pay', 'Account number', 'IBAN', 'Purchase order', 'Date of supply', 'Notes', 'Terms'])
      expect(text).not.toContain(label);
  });

  test('shows only the bank details there are', async () => {
    const payment = { accountName: 'R Vaughan', sortCode: '123456', accountNumber: '12345678', iban: null, bic: '', reference: null };
    const text = await textOf({ ...invoice, payment });
    expect(text).toContain('Sort code');
    for (const label of ['IBAN', 'BIC', 'Reference']) expect(text).not.toContain(label);
  });

  test('that is paid asks for nothing', async () => {
    const text = await textOf({ ...invoice, totals: { ...invoice.totals, paid: pounds(62_906n), due: pounds(0n) } });
    expect(text).toContain('Paid in full');
    expect(inOrder(text, ['Paid', '−£629.06', 'Amount due', '£0.00'])).not.toContain(-1);
    expect(text).not.toContain('due 5 December');
  });

  test('without a line is still a page', async () => {
    const { pages } = await read(renderInvoice(invoiceOf(0)));
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('Nothing to pay');
  });
});

describe('an invoice of a seller who is registered for VAT', () => {
  test('shows rates, discounts, allowances, charges and the breakdown, each where it belongs', async () => {
    const text = await textOf(withVat);
    const shown = [
      'VAT number GB987654321',
      'Sound engineering',
      '10% discount, −£120.00',
      '20%',
      '£1,080.00',
      'Sheet music',
      '0%',
      '£80.00',
    ];
    expect(inOrder(text, shown)).not.toContain(-1);
    const sums = [
      'Subtotal',
      '£1,219.06',
      'Festival partner discount',
      '−£50.00',
      'Out of hours load-in',
      '£25.00',
      'Net total',
      '£1,194.06',
    ];
    const vat = ['VAT 20% on £1,114.06', '£222.81', 'VAT 0% on £80.00', '£0.00', 'VAT total', '£222.81'];
    const end = ['Total', '£1,416.87', 'Paid', '−£500.00', 'Amount due', '£916.87'];
    expect(inOrder(text, [...sums, ...vat, ...end])).not.toContain(-1);
  });

  test('names what has no rate by its own word', async () => {
    const vat = { breakdown: [{ rate: 'Exempt', taxable: pounds(8_000n), vat: pounds(0n) }], total: pounds(0n) };
    const text = await textOf({ ...withVat, vat });
    expect(text).toContain('Exempt on £80.00');
    expect(text).not.toContain('VAT Exempt');
  });

  test('does not say its VAT twice when there is one rate', async () => {
    const [only] = withVat.vat?.breakdown ?? [];
    if (!only) throw new Error('the fixture has a rate');
    const text = await textOf({ ...withVat, vat: { breakdown: [only], total: only.vat } });
    expect(text).not.toContain('VAT total');
  });
});

test('an invoice of a seller who is not registered has no word of VAT, whatever the rest of the data holds', async () => {
  const text = await textOf({ ...withVat, vat: null });
  expect(text).not.toMatch(/VAT/i);
  expect(text).not.toContain('GB123456789');
});

test('a draft says so on every page, has no number and claims none', async () => {
  const { pages } = await read(renderInvoice({ ...invoiceOf(40), kind: 'draft invoice', number: null, payment: null }));
  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages) {
    expect(page).toContain('DRAFT');
    expect(page).toContain('Draft invoice');
    expect(page).not.toContain('INV-');
  }
});

test('an issued invoice is not called a draft', async () => {
  expect(await textOf(invoice)).not.toMatch(/draft/i);
});

test('sums in the billions are whole, and leave room for words', async () => {
  const billions = 90_000_000_000_099n;
  const text = await textOf({
    ...withVat,
    lines: [fee('A symphony for the ages', billions, { vatRate: 'Reverse charge' }), ...withVat.lines],
  });
  expect(inOrder(text, ['A symphony', '£900,000,000,000.99', 'Reverse', '£900,000,000,000.99', 'Sheet music'])).not.toContain(-1);
});
