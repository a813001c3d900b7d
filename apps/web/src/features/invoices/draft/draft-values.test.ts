import type { LocalDate } from '@glovelly/domain/calendar';
import { figuresOf, totalInvoice } from '@glovelly/domain/invoices';
import { describe, expect, it } from 'vitest';
import { aDraft } from './draft.fixture.ts';
import { blankLine, type DraftValues, type DraftWire, patchOf, problemsOf, toDraft, toValues, untiedLines } from './draft-values.ts';
import { printDraft } from './print-draft.ts';

const wire = aDraft();
const today = '2026-11-21' as LocalDate; // written by hand
const values = toValues(wire);
const withLine = (changes: Partial<DraftValues['lines'][number]>): DraftValues => ({
  ...values,
  lines: values.lines.map((line) => ({ ...line, ...changes })),
});

type LineSource = DraftWire['lines'][number]['source'];

describe('the fields of a draft', () => {
  it('send nothing when nothing was changed, and only what was', () => {
    expect(patchOf(values, values, 'GBP')).toEqual({});
    expect(patchOf(values, { ...values, paymentTermsDays: '' }, 'GBP')).toEqual({ paymentTermsDays: null });
    expect(patchOf(values, { ...values, description: 'Thanks', invoiceDate: '2026-11-01' }, 'GBP')).toEqual({
      description: 'Thanks',
      invoiceDate: '2026-11-01',
    });
  });

  it('send lines as they came, with what was changed of them', () => {
    const { net: _, ...line } = wire.lines[0] as DraftWire['lines'][number]; // there is one
    expect(patchOf(values, withLine({ description: 'Lamp' }), 'GBP').lines).toEqual([{ ...line, description: 'Lamp' }]);
  });

  it('let go of an expense that is charged no longer when a deleted draft is made anew', () => {
    const id = '01939c00-0000-7000-8000-000000000004';
    const tied = withLine({ source: { origin: 'expense', gigId: id, expenseId: id } as LineSource }).lines;
    const [line] = tied;
    const stillCharged = { lines: wire.lines.map((written) => ({ ...written, source: line?.source ?? written.source })) };
    expect(untiedLines(tied, stillCharged)).toEqual(tied);
    expect(untiedLines(tied, wire).map(({ source }) => source.origin)).toEqual(['manual']);
    expect(untiedLines(values.lines, { lines: [] })).toEqual(values.lines);
  });

  it('send no discount for an empty figure, and no price as none', () => {
    expect(patchOf(values, { ...values, discount: { kind: 'amount', figure: '', reason: 'x' } }, 'GBP')).toEqual({ discount: null });
    expect(patchOf(values, { ...values, lines: [blankLine()] }, 'GBP').lines?.[0]).toMatchObject({
      quantity: '1',
      unitPrice: { amount: '0', currency: 'GBP' },
    });
  });

  it.each([
    [withLine({ quantity: 'two' }), 'lines.0.quantity'],
    [withLine({ unitPrice: '1.2345678' }), 'lines.0.unitPrice'],
    [withLine({ discount: { kind: 'percent', figure: '101' } }), 'lines.0.discount'],
    [{ ...values, discount: { kind: 'amount', figure: '-1', reason: '' } }, 'discount'],
    [{ ...values, paymentTermsDays: '366' }, 'paymentTermsDays'],
    [{ ...values, invoiceDate: '30 February' }, 'invoiceDate'],
  ] as const)('say what cannot be saved as it is (%#)', (unreadable, path) => {
    expect(Object.keys(problemsOf(unreadable, 'GBP'))).toEqual([path]);
  });

  it('have no problems as they came from the server', () => {
    expect(problemsOf(values, 'GBP')).toEqual({});
  });

  it('add up on the screen to what the server adds up', () => {
    const { net, discount, taxable, vat, total } = totalInvoice(figuresOf(toDraft(wire, values)));
    expect([net, discount, taxable, vat, total].map(({ minor }) => String(minor))).toEqual(['10000', '1000', '9000', '450', '9450']);
  });

  it('count a figure that cannot be read as nothing in the preview', () => {
    const { totals } = printDraft(wire, withLine({ quantity: 'two', discount: { kind: 'none', figure: '' } }), {
      today: today,
      number: null,
    });
    expect(totals.total.minor).toBe(0n);
  });

  it('are previewed with what they inherit: terms and purchase order of the client, the day of issue', () => {
    const printed = printDraft(wire, { ...values, paymentTermsDays: '' }, { today: today, number: null });
    expect(printed).toMatchObject({ kind: 'draft invoice', invoiceDate: '2026-11-21', dueDate: '2026-12-21', purchaseOrder: 'PO-7' });
    expect(printDraft(wire, values, { today: today, number: null }).dueDate).toBe('2026-11-21');
  });

  it('are previewed as of today while the date that is typed is a slip', () => {
    for (const invoiceDate of ['2199-12-31', '1900-01-01'])
      expect(printDraft(wire, { ...values, invoiceDate }, { today, number: null }).invoiceDate).toBe(today);
    expect(printDraft(wire, { ...values, invoiceDate: '2026-12-01' }, { today, number: null }).invoiceDate).toBe('2026-12-01');
  });
});
