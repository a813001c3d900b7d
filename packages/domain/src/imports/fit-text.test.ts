import { describe, expect, it } from 'vitest';
import { fitTexts, LONGEST } from './fit-text.ts';
import { zone } from './imports.fixture.ts';
import { nothingRead } from './index.ts';

const reading = { ...nothingRead(zone('Europe/London')), title: 'Ceilidh' };
const cut = (text: string, most: number) => `${text.slice(0, most - 1)}…`;

describe('the texts of a reading', () => {
  it.each(['title', 'venueName', 'venueAddress', 'notes'] as const)('stay whole up to the longest that a gig holds: %s', (field) => {
    const longest = { ...reading, [field]: 'x'.repeat(LONGEST[field]) };
    expect(fitTexts(longest)).toEqual({ reading: longest, doubts: [] });
  });

  it.each(['title', 'venueName', 'venueAddress'] as const)(
    'are cut one character beyond it, kept whole in the notes and doubted: %s',
    (field) => {
      const long = 'x'.repeat(LONGEST[field] + 1);
      expect(fitTexts({ ...reading, [field]: long, notes: 'Bring lights' })).toEqual({
        reading: { ...reading, [field]: cut(long, LONGEST[field]), notes: `Bring lights\n${long}` },
        doubts: [{ code: 'text.cut', field }],
      });
    },
  );

  it('say so when the notes themselves are too long', () => {
    const long = 'x'.repeat(LONGEST.notes + 1);
    expect(fitTexts({ ...reading, notes: long })).toEqual({
      reading: { ...reading, notes: cut(long, LONGEST.notes) },
      doubts: [{ code: 'text.cut', field: 'notes' }],
    });
  });

  it('are one line with single spaces, but for notes, which keep their lines', () => {
    const { reading: fitted } = fitTexts({
      ...reading,
      title: ' Ceilidh \u0000at  the\r\nMill ',
      venueName: ' \t ',
      notes: 'one\r\ntwo\u0007',
    });
    expect(fitted).toMatchObject({ title: 'Ceilidh at the Mill', venueName: null, notes: 'one\ntwo' });
  });

  it('are never cut within a character', () => {
    const { reading: fitted } = fitTexts({ ...reading, title: `${'x'.repeat(LONGEST.title - 2)}🎺🎺` });
    expect(fitted.title).toBe(`${'x'.repeat(LONGEST.title - 2)}…`);
  });
});
