import { describe, expect, it } from 'vitest';
import { personalOrganisationName } from './index.ts';

describe('personalOrganisationName', () => {
  it('is the person’s name', () => {
    expect(personalOrganisationName(' Łukasz Żak ', 'lukasz@example.org')).toBe('Łukasz Żak');
  });

  it('is the beginning of the address of somebody without a name', () => {
    expect(personalOrganisationName(null, 'anna.drums@example.org')).toBe('anna.drums');
    expect(personalOrganisationName('  ', 'anna.drums@example.org')).toBe('anna.drums');
  });
});
