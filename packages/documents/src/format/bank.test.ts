import { describe, expect, test } from 'vitest';
import { formatIban, formatSortCode } from './bank.ts';

describe('bank details in the groups in which people read them', () => {
  test.each(['123456', '12-34-56', ' 12 34 56 '])('a sort code given as "%s"', (given) => {
    expect(formatSortCode(given)).toBe('12-34-56');
  });

  test('what is no sort code stays as it is', () => {
    expect(['12345', 'ABCDEF', '1234567'].map(formatSortCode)).toEqual(['12345', 'ABCDEF', '1234567']);
  });

  test.each(['GB33BUKB20201555555555', 'gb33 bukb 2020 1555 5555 55'])('an IBAN given as "%s"', (given) => {
    expect(formatIban(given)).toBe('GB33 BUKB 2020 1555 5555 55');
  });
});
