import { describe, expect, it } from 'vitest';
import { isFiltered, listInput, readInvoiceSearch, totalsInput } from './invoice-search.ts';

const client = '01939f2a-0000-7000-8000-000000000001';

describe('the URL of the list of invoices', () => {
  it.each(['outstanding', 'overdue', 'draft'] as const)('takes the links of the home page: %s', (status) => {
    expect(listInput(readInvoiceSearch({ status }))).toEqual({ status });
  });

  it('asks for the same invoices above the table and in it', () => {
    const search = readInvoiceSearch({ status: 'paid', client, from: '2026-04-06', to: '2027-04-05', q: 'oak', sort: 'due', dir: 'asc' });
    expect(totalsInput(search)).toEqual({ status: 'paid', clientId: client, from: '2026-04-06', to: '2027-04-05', search: 'oak' });
    expect(listInput(search)).toEqual({ ...totalsInput(search), sort: 'due', order: 'asc' });
  });

  it('opens with everything when the words are not known', () => {
    const search = readInvoiceSearch({ status: 'lost', client: 'the oak', from: 'May', sort: 'colour', dir: 'down', q: '' });
    expect(search).toEqual({});
    expect(isFiltered(search)).toBe(false);
  });

  it('is not narrowed by its order', () => {
    expect(isFiltered(readInvoiceSearch({ sort: 'client', dir: 'asc' }))).toBe(false);
    expect(isFiltered(readInvoiceSearch({ q: 'oak' }))).toBe(true);
  });

  it('searches for a number that was read as one', () => {
    expect(totalsInput(readInvoiceSearch({ q: 2026 }))).toEqual({ search: '2026' });
  });
});
