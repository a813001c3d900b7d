import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderInvoice } from '../src/index.ts';
import { fee, invoice, invoiceOf, pounds } from './fixtures.ts';
import { inOrder, read } from './reader.ts';

const lessonsOn = (page: string): number[] => [...page.matchAll(/Lesson (\d+) at/g)].map(([, number]) => Number(number));

describe('an invoice of many lines', () => {
  test('of thirty takes two pages and less than 40 kB', async () => {
    const bytes = renderInvoice(invoiceOf(30));
    expect((await read(bytes)).pages).toHaveLength(2);
    expect(bytes.length).toBeLessThan(40_000);
  });

  test('of three hundred shows every line once, in order, with its amount, under a head on each page', async () => {
    const { pages, text } = await read(renderInvoice(invoiceOf(300)));
    expect(pages.flatMap(lessonsOn)).toEqual(Array.from({ length: 300 }, (_, index) => index + 1));
    expect(
      inOrder(
        text,
        Array.from({ length: 300 }, (_, index) => `£${((4_000 + index) / 100).toFixed(2)}`),
      ),
    ).not.toContain(-1);
    pages.forEach((page, index) => {
      expect(page).toMatch(/Description\s+Quantity\s+Unit price\s+Amount/);
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
      expect(page).toContain('Invoice INV-2026-0042');
    });
  });

  test('never leaves its sums alone on a page', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 60 }), async (count) => {
        const { pages } = await read(renderInvoice({ ...invoiceOf(count), notes: null, terms: null }));
        const last = pages.at(-1) ?? '';
        expect(last).toContain('Amount due');
        expect(lessonsOn(last).length).toBeGreaterThanOrEqual(2);
        expect(pages.flatMap(lessonsOn)).toHaveLength(count);
      }),
      { numRuns: 60 },
    );
  });

  test('flows a text that is longer than a page over several, and loses no line of it', async () => {
    const story = Array.from({ length: 150 }, (_, index) => `Verse ${index + 1}.`);
    const { pages, text } = await read(
      renderInvoice({ ...invoice, lines: [fee('A ballad', 100n, { detail: story.join('\n') }), ...invoice.lines] }),
    );
    expect(pages.length).toBeGreaterThan(2);
    expect(inOrder(text, story)).not.toContain(-1);
    expect(text.match(/£1\.00/g)).toHaveLength(2); // its unit price and its amount, once
  });

  test('flows its terms over several pages, and loses no line of them', async () => {
    const clauses = Array.from({ length: 120 }, (_, index) => `Clause ${index + 1}.`);
    const { pages, text } = await read(renderInvoice({ ...invoice, terms: clauses.join('\n') }));
    expect(pages.length).toBeGreaterThan(2);
    expect(inOrder(text, clauses)).not.toContain(-1);
  });

  test('keeps every allowance, however many there are', async () => {
    const adjustments = Array.from(
      { length: 80 },
      (_, index) => ({ kind: 'allowance', reason: `Reason ${index + 1}.`, amount: pounds(1n) }) as const,
    );
    const { text } = await read(renderInvoice({ ...invoice, adjustments }));
    expect(inOrder(text, [...adjustments.map(({ reason }) => reason), 'Total', 'Amount due'])).not.toContain(-1);
  });
});
