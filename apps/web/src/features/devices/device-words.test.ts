import { describe, expect, it } from 'vitest';
import { deviceName, signedOutWords } from './device-words.ts';

describe('a device in words', () => {
  it.each([
    ['Firefox', 'Windows', 'Firefox on Windows'],
    ['Firefox', null, 'Firefox'],
    [null, 'Android', 'A browser on Android'],
    [null, null, 'A browser we do not know'],
  ])('is by what %s and %s say', (browser, system, words) => {
    expect(deviceName({ browser, system })).toBe(words);
  });

  it('counts those that were signed out', () => {
    expect([0, 1, 3].map(signedOutWords)).toEqual([
      'You were signed in nowhere else',
      'Signed out of the other device',
      'Signed out of 3 other devices',
    ]);
  });
});
