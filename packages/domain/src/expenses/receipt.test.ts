import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptReceipt, mostReceiptBytes, mostReceipts, type ReceiptKind, receiptKindOf, receiptKinds, receiptName } from './index.ts';

const kinds = Object.keys(receiptKinds) as ReceiptKind[]; // the keys of a literal

describe('accepting a receipt', () => {
  it.each(kinds)('takes %s of up to 10 MiB', (detected) => {
    expect(acceptReceipt({ size: mostReceiptBytes, detected }, 0)).toEqual({ ok: true, value: detected });
  });

  it('refuses one byte more, and says how many there may be', () => {
    expect(acceptReceipt({ size: mostReceiptBytes + 1, detected: 'image/png' }, 0)).toEqual({
      ok: false,
      error: { code: 'receipt.tooLarge', size: mostReceiptBytes + 1, most: mostReceiptBytes },
    });
  });

  it('refuses an empty file', () => {
    expect(acceptReceipt({ size: 0, detected: null }, 0)).toEqual({ ok: false, error: { code: 'receipt.empty' } });
  });

  it.each(['application/zip', 'text/html', 'image/svg+xml', 'image/gif', 'constructor', null])('refuses content that is %s', (detected) => {
    expect(acceptReceipt({ size: 10, detected }, 0)).toEqual({ ok: false, error: { code: 'receipt.unsupported', detected } });
  });

  it('refuses the twenty-first of one expense', () => {
    expect(acceptReceipt({ size: 10, detected: 'image/png' }, mostReceipts - 1).ok).toBe(true);
    expect(acceptReceipt({ size: 10, detected: 'image/png' }, mostReceipts)).toEqual({
      ok: false,
      error: { code: 'receipt.tooMany', most: mostReceipts },
    });
  });

  it('knows the variants of a kind by their kind', () => {
    expect(receiptKindOf('image/heic-sequence')).toBe('image/heic');
    expect(receiptKindOf('image/apng')).toBe('image/png');
  });
});

describe('naming a receipt', () => {
  it.each([
    ['Petrol 12.50.PDF', 'Petrol 12.50.pdf'],
    ['C:\\Users\\me\\scan.jpeg', 'scan.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['invoice.pdf.exe', 'invoice.pdf.pdf'],
    ['a\r\nSet-Cookie: x', 'a Set-Cookie x.pdf'],
    ['photo\u202Egpj.exe', 'photo gpj.pdf'],
    ['...', 'receipt.pdf'],
    ['', 'receipt.pdf'],
    ['Quittung für Łukasz.png', 'Quittung für Łukasz.pdf'],
  ])('keeps what is safe of %j', (given, name) => {
    expect(receiptName(given, 'application/pdf')).toBe(name);
  });

  it('leaves no path, no control character and the one right ending, and changes nothing when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.constantFrom(...kinds), (given, kind) => {
        const name = receiptName(given, kind);
        expect(name.endsWith(`.${receiptKinds[kind]}`)).toBe(true);
        expect([...name].some((sign) => '/\\<>:"|?*'.includes(sign) || sign < ' ')).toBe(false);
        expect(name.startsWith('.')).toBe(false);
        expect([...name].length <= 105).toBe(true);
        expect(receiptName(name, kind)).toBe(name);
      }),
    );
  });
});
