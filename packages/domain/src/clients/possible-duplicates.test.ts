import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { possibleDuplicates } from './index.ts';

const client = (id: string, name: string, email: string | null = null) => ({ id, name, email });

describe('possibleDuplicates', () => {
  it.each([
    ['The Jazz Café', 'jazz cafe'],
    ['Jazz Café Ltd.', 'JAZZ CAFÉ'],
    ['Smith & Sons Limited', 'Smith and Sons'],
    ['St. Mary’s Church', 'St Mary’s  Church'],
    ['The Anchor', 'Anchor'],
    ['Anchor GmbH', 'Anchor'],
    ['The', 'the'],
    ['Limited', 'LIMITED.'],
  ])('points out that %s and %s may be one client', (one, other) => {
    expect(possibleDuplicates(client('1', one), [client('2', other)])).toEqual([{ client: client('2', other), because: ['name'] }]);
  });

  it.each([
    ['Jazz Café', 'Jazz Café Brighton'],
    ['Green Room', 'Blue Room'],
    ['The', 'Limited'],
    ['Ltd', 'Limited'],
    ['!!!', '???'],
  ])('takes %s and %s for two', (one, other) => {
    expect(possibleDuplicates(client('1', one), [client('2', other)])).toEqual([]);
  });

  it('says when the e-mail is the same, whatever the name', () => {
    const agent = client('2', 'Agency', 'Jo@agents.example');
    expect(possibleDuplicates(client('1', 'Venue', 'jo@agents.example'), [agent])).toEqual([{ client: agent, because: ['email'] }]);
    expect(possibleDuplicates(client('1', 'Venue'), [client('2', 'Agency')])).toEqual([]);
  });

  it('never takes a client for a duplicate of itself', () => {
    expect(possibleDuplicates(client('1', 'Venue', 'a@b.example'), [client('1', 'Venue', 'a@b.example')])).toEqual([]);
  });

  it('is symmetric: if one may be the other, the other may be the one', () => {
    const names = fc.constantFrom('The Venue', 'venue', 'Vénue Ltd', 'Other', 'Other & Co', 'other and co plc');
    const emails = fc.constantFrom(null, 'a@b.example', 'A@B.example', 'c@d.example');
    fc.assert(
      fc.property(names, names, emails, emails, (nameA, nameB, emailA, emailB) => {
        const [a, b] = [client('a', nameA, emailA), client('b', nameB, emailB)];
        const because = (one: typeof a, other: typeof a) => possibleDuplicates(one, [other])[0]?.because;
        expect(because(a, b)).toEqual(because(b, a));
      }),
    );
  });
});
