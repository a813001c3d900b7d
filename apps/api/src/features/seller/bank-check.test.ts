import { parseAccountNumber, parseSortCode } from '@glovelly/domain/seller';
import { describe, expect, it } from 'vitest';
import { checkBank } from './bank-check.ts';

const passes = (sort: string, account: string): boolean => {
  const [sortCode, accountNumber] = [parseSortCode(sort), parseAccountNumber(account)];
  if (sortCode === null || accountNumber === null) throw new Error('an account as people write it');
  return checkBank({ accountName: 'Jo', uk: { sortCode, accountNumber }, international: null }).ok;
};

describe('the modulus check', () => {
  // Test cases of Vocalink's "Validating account numbers", section 5: one for each exception, and the refusals.
  it.each([
    ['08-99-99', '66374958'],
    ['10-79-99', '88837491'],
    ['20-29-59', '63748472'],
    ['87-14-27', '46238510'],
    ['87-24-27', '46238510'],
    ['87-14-27', '09123496'],
    ['82-00-00', '73688637'],
    ['82-79-99', '73988638'],
    ['82-71-01', '28748352'],
    ['13-40-20', '63849203'],
    ['11-87-65', '64371389'],
    ['20-09-15', '41011166'],
    ['93-86-11', '07806039'],
    ['93-86-00', '42368003'],
    ['93-80-63', '55065200'],
    ['77-27-98', '99345694'],
    ['08-60-90', '06774744'],
    ['30-90-70', '02355688'],
    ['30-90-70', '12345668'],
    ['30-90-70', '12345677'],
    ['07-44-56', '12345112'],
    ['07-01-16', '34012583'],
    ['07-44-56', '11104102'],
    ['18-00-02', '00000190'],
  ])('passes %s %s', (sortCode, accountNumber) => {
    expect(passes(sortCode, accountNumber)).toBe(true);
  });

  it.each([
    ['93-80-63', '15764273'],
    ['93-80-63', '15764264'],
    ['93-80-63', '15763217'],
    ['11-87-65', '64371388'],
    ['20-30-99', '66831036'],
    ['20-30-99', '58716970'],
    ['08-99-99', '66374959'],
    ['10-79-99', '88837493'],
  ])('refuses %s %s', (sortCode, accountNumber) => {
    expect(passes(sortCode, accountNumber)).toBe(false);
  });

  it('passes a sort code that the table does not know, and details without a UK account', () => {
    expect(passes('00-00-00', '12345678')).toBe(true);
    expect(checkBank(null).ok && checkBank({ accountName: 'Jo', uk: null, international: null }).ok).toBe(true);
  });
});
