import { describe, expect, it } from 'vitest';
import { foundOrganisation } from './index.ts';

describe('founding an organisation', () => {
  it('is for everybody, and not without end', () => {
    expect(foundOrganisation(19)).toEqual({ ok: true, value: null });
    expect(foundOrganisation(20)).toEqual({ ok: false, error: { code: 'organisation.tooMany', most: 20 } });
  });
});
