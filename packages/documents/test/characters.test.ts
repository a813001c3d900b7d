import { describe, expect, test, vi } from 'vitest';
import { renderInvoice } from '../src/index.ts';
import { fee, invoice } from './fixtures.ts';
import { read } from './reader.ts';

const buyerOf = async (name: string) => {
  const { text } = await read(renderInvoice({ ...invoice, buyer: { ...invoice.buyer, name } }));
  return text
    .slice(text.indexOf('Billed to') + 'Billed to'.length, text.indexOf('Accounts Payable'))
    .trim()
    .replaceAll('\n', ' ');
};

describe('a name prints as it is written and can be copied', () => {
  test.each([
    ['English with accents', 'Zoë Müller & Siân Ŵyn'],
    ['Polish', 'Łukasz Żółć-Świątek'],
    ['Czech', 'Příliš žluťoučký kůň'],
    ['Greek', 'Ελένη Παπαδοπούλου'],
    ['Ukrainian', 'Дмитро Їжакевич'],
    ['Vietnamese', 'Đặng Thị Ngọc Ánh'],
    ['Turkish', 'Şükrü Iğdır'],
    ['Armenian and Georgian', 'Երևան თბილისი'],
    ['Hebrew', 'דוד כהן'],
    ['signs of music and money', '♭♯♪ £€₴ №½'],
  ])('%s', async (_, name) => {
    expect(await buyerOf(name)).toBe(name);
  });

  test.each([
    ['Japanese', '東京音楽祭'],
    ['an emoji beyond 16 bits', '🎻🪕'],
    ['a character that we use for ourselves', '\uf8f0'],
  ])('%s is in none of our faces: a box is seen, and what was meant is copied', async (_, name) => {
    expect(await buyerOf(`Club ${name}`)).toBe(`Club ${name}`);
  });

  test('letters and accents typed apart are put together', async () => {
    expect(await buyerOf('Zoe\u0308')).toBe('Zoë');
  });

  test('characters that are not seen, and those that turn the direction, are left out', async () => {
    expect(await buyerOf('Da\u00advid\u200b \u202eSmith\u0000\ufe0f')).toBe('David Smith');
  });

  test('half of a character becomes a sign of its own, not an error', async () => {
    expect(await buyerOf('Half \ud83c')).toBe('Half \ufffd');
  });
});

test('jsPDF, which keeps its own failures to itself, has nothing to say', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  renderInvoice({ ...invoice, lines: [fee('日本 (brackets) \\ and <hex>', 100n)] });
  expect(said).not.toHaveBeenCalled();
  said.mockRestore();
});
