import { describe, expect, test } from 'vitest';
import { inVisualOrder } from './direction.ts';

describe('the order in which a line is set', () => {
  test('is as written for scripts that go from left to right', () => {
    expect(inVisualOrder('Zażółć (gęślą) 12/3')).toBe('Zażółć (gęślą) 12/3');
  });

  test('turns Hebrew, and leaves the English around it', () => {
    expect(inVisualOrder('for אבג דה, London')).toBe('for הד גבא, London');
  });

  test('turns no number within it, and mirrors its brackets', () => {
    expect(inVisualOrder('אב 12.5 (גד) הו')).toBe('וה (דג) 12.5 בא');
  });
});
