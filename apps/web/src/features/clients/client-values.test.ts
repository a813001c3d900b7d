import { describe, expect, it } from 'vitest';
import { changedFields } from '../../lib/use-versioned-draft.ts';
import { blankValues, missingNames, splitAddresses, toPatch, toValues } from './client-values.ts';

const values = { ...blankValues('The Venue'), mileageRate: '0.45' };
const patchOf = (after: typeof values) => toPatch(changedFields(values, after), after, 'GBP');

describe('the form of a client', () => {
  it('sends what was changed and nothing else', () => {
    expect(patchOf({ ...values, phone: '1' })).toEqual({ phone: '1' });
    expect(patchOf(values)).toEqual({});
  });

  it('unsets what is emptied: terms and rates then inherit', () => {
    expect(patchOf({ ...values, paymentTermsDays: '', mileageRate: '' })).toEqual({ mileageRate: null });
    expect(toPatch({ paymentTermsDays: '' }, values, 'GBP')).toEqual({ paymentTermsDays: null });
  });

  it('keeps zero: due on the day, and miles for nothing', () => {
    expect(patchOf({ ...values, paymentTermsDays: '0', passengerRate: '0' })).toEqual({
      paymentTermsDays: 0,
      passengerRate: { amount: '0', currency: 'GBP' },
    });
  });

  it('takes the rates along to another currency', () => {
    expect(patchOf({ ...values, currency: 'EUR' })).toEqual({
      currency: 'EUR',
      mileageRate: { amount: '0.45', currency: 'EUR' },
      passengerRate: null,
    });
  });

  it('sends a term that is no number on, to be refused by name rather than dropped', () => {
    expect(patchOf({ ...values, paymentTermsDays: 'soon' }).paymentTermsDays).toBeNaN();
  });

  it('reads several addresses however they are separated', () => {
    expect(splitAddresses(' a@b.de,c@d.de;\n e@f.de ')).toEqual(['a@b.de', 'c@d.de', 'e@f.de']);
    expect(splitAddresses(' ')).toEqual([]);
  });

  it('shows what it is given and gives that back', () => {
    const wire = {
      ...{
        id: 'x',
        archived: false,
        version: 3,
        updatedAt: '2026-11-21T10:00:00.000Z',
        name: 'The Venue',
        email: null,
        ccEmails: ['a@b.de'],
        phone: null,
      },
      ...{ address: { line1: '1 Mill Lane', line2: null, city: 'Leeds', region: null, postcode: null, country: null }, notes: null },
      ...{
        purchaseOrderReference: null,
        paymentTermsDays: 0,
        vatNumber: null,
        currency: null,
        mileageRate: { amount: '0.00', currency: 'GBP' as const },
      },
      ...{ passengerRate: null, contacts: [{ id: 'y', name: 'Sam', role: null, email: null, phone: '1' }] },
    };
    const shown = toValues(wire);
    expect(shown).toMatchObject({ paymentTermsDays: '0', mileageRate: '0.00', passengerRate: '', ccEmails: 'a@b.de' });
    expect(toPatch(shown, shown, 'GBP')).toMatchObject({
      paymentTermsDays: 0,
      mileageRate: { amount: '0.00' },
      passengerRate: null,
      ccEmails: ['a@b.de'],
    });
  });

  it('asks for the names that are missing before anything is sent', () => {
    const nameless = { id: 'x', name: ' ', role: '', email: '', phone: '' };
    expect(Object.keys(missingNames({ ...values, name: '', contacts: [{ ...nameless, name: 'Sam' }, nameless] }))).toEqual([
      'name',
      'contacts.1.name',
    ]);
    expect(missingNames(values)).toEqual({});
  });
});
