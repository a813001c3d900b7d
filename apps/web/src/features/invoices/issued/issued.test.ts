import { type LocalDate, parseLocalDate } from '@glovelly/domain/calendar';
import { describe, expect, it } from 'vitest';
import { dueWords, pdfOf } from './issued.ts';

const today = parseLocalDate('2026-11-21') as LocalDate; // a day of the calendar, written out

describe('when an invoice is due, in words', () => {
  it.each([
    ['2026-12-05', 'due in 14 days'],
    ['2026-11-22', 'due tomorrow'],
    ['2026-11-21', 'due today'],
    ['2026-11-20', '1 day late'],
    ['2026-10-31', '21 days late'],
  ])('%s: %s', (dueDate, words) => {
    expect(dueWords({ status: 'issued', dueDate }, today)).toBe(words);
  });

  it.each(['paid', 'void'] as const)('is not said of what is %s', (status) => {
    expect(dueWords({ status, dueDate: '2026-10-31' }, today)).toBeNull();
  });
});

it('finds the document of an invoice by its id', () => {
  expect(pdfOf('01939f2a-0000-7000-8000-000000000001')).toBe('/files/invoices/01939f2a-0000-7000-8000-000000000001.pdf');
});
