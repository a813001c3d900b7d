import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName } from './index.ts';

describe('foldName', () => {
  it.each([
    ['The Émile & Co. Orchestra', 'the emile co orchestra'],
    ['ÜBER–Straße', 'uber strasse'],
    ['Łódź Philharmonic', 'lodz philharmonic'],
    ['  Two\tspaces  ', 'two spaces'],
    ['Σοφία', 'σοφια'],
    ['!!!', '!!!'],
  ])('finds %s under "%s"', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });

  it('changes nothing when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(foldName(foldName(name))).toBe(foldName(name));
      }),
    );
  });

  it('leaves something to find of every name that is not blank', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        fc.pre(name.trim() !== '' && !/^[\p{M}\s]*$/u.test(name.normalize('NFKD')));
        expect(foldName(name)).not.toBe('');
      }),
    );
  });
});
