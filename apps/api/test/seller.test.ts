import type { SaveSellerInput, SaveSettingsInput } from '@glovelly/contract/seller';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeApp, type TestApp } from './support/app.ts';
import { aClient, aGig, anIssued, answerFirstQuestions, asIssued, draftOf } from './support/business.ts';
import { type Member, makeMember } from './support/member.ts';
import { refusal } from './support/refusal.ts';

describe('seller and settings', () => {
  let app: TestApp;
  let anna: Member;
  beforeAll(async () => {
    app = await makeApp();
  });
  beforeEach(async () => {
    anna = await makeMember(app, { role: 'owner', name: 'Anna Drummer' });
  });
  afterAll(() => app.close());

  const profile: SaveSellerInput = {
    name: 'Anna Drummer',
    tradingName: 'Drums & Co',
    address: { line1: '2 Brass Row', city: 'Leeds', postcode: 'LS1 4AP', country: 'GB' },
    email: 'anna@example.org',
    phone: '',
    vatRegistered: false,
    vatNumber: '',
    bank: { accountName: 'A Drummer', sortCode: '08-99-99', accountNumber: '66374958' },
    paymentNote: '',
    version: 1,
  };

  describe('the seller', () => {
    it('starts as a stub that has not been asked yet', async () => {
      expect(await anna.trpc.seller.get.query()).toMatchObject({
        name: 'Anna Drummer', // as the provider calls them
        bank: { sortCode: null },
        vatRegistered: false,
        welcomed: false,
        version: 1,
      });
    });

    it('keeps what is said, compactly, and is welcomed by it', async () => {
      const iban = 'GB29 NWBK 6016 1331 9268 19';
      expect(await anna.trpc.seller.save.mutate({ ...profile, bank: { ...profile.bank, iban, bic: 'nwbkgb2l' } })).toMatchObject({
        name: 'Anna Drummer',
        tradingName: 'Drums & Co',
        phone: null,
        bank: { accountName: 'A Drummer', sortCode: '089999', accountNumber: '66374958', iban: 'GB29NWBK60161331926819', bic: 'NWBKGB2L' },
        welcomed: true,
        version: 2,
      });
    });

    it('may have no bank details at all', async () => {
      expect((await anna.trpc.seller.save.mutate({ ...profile, bank: {} })).bank).toEqual({
        accountName: null,
        sortCode: null,
        accountNumber: null,
        iban: null,
        bic: null,
      });
    });

    it('refuses half of the bank details and says which half is missing', async () => {
      expect(await refusal(anna.trpc.seller.save.mutate({ ...profile, bank: { sortCode: '08-99-99' } }))).toMatchObject({
        domain: { code: 'bank.incomplete', missing: ['accountName', 'accountNumber'] },
      });
    });

    it('refuses an account number that cannot be at its sort code', async () => {
      expect(
        await refusal(anna.trpc.seller.save.mutate({ ...profile, bank: { ...profile.bank, accountNumber: '66374959' } })),
      ).toMatchObject({
        code: 'UNPROCESSABLE_CONTENT',
        domain: { code: 'bank.mismatched' },
      });
    });

    it('names each field that is mistyped', async () => {
      const wrong = {
        ...profile,
        name: '',
        email: 'anna',
        vatRegistered: true,
        vatNumber: 'GB1',
        bank: { accountName: 'A', sortCode: '12-34', accountNumber: '1', iban: 'GB00', bic: 'X' },
      };
      expect(Object.keys((await refusal(anna.trpc.seller.save.mutate(wrong))).fieldErrors ?? {}).toSorted()).toEqual([
        'bank.accountNumber',
        'bank.bic',
        'bank.iban',
        'bank.sortCode',
        'email',
        'name',
        'vatNumber',
      ]);
    });

    it('has a VAT number only while registered', async () => {
      const vat = { ...profile, vatRegistered: true, vatNumber: '980780684' };
      expect(await anna.trpc.seller.save.mutate(vat)).toMatchObject({ vatRegistered: true, vatNumber: 'GB980780684' });
      expect(await anna.trpc.seller.save.mutate({ ...vat, vatRegistered: false, version: 2 })).toMatchObject({
        vatRegistered: false,
        vatNumber: null,
      });
    });

    it('refuses what was based on an older version', async () => {
      await anna.trpc.seller.save.mutate(profile);
      expect(await refusal(anna.trpc.seller.save.mutate({ ...profile, name: 'Second' }))).toMatchObject({
        code: 'CONFLICT',
        domain: { code: 'record.stale', current: 2 },
      });
    });

    it('can be put off, and is not asked again', async () => {
      expect(await anna.trpc.seller.postpone.mutate()).toMatchObject({ tradingName: null, welcomed: true, version: 1 });
      expect((await anna.trpc.seller.get.query()).welcomed).toBe(true);
    });

    it('is read by every member, and written by owner and admin alone', async () => {
      const [admin, member, viewer] = await Promise.all([
        makeMember(app, { role: 'admin', in: anna }),
        makeMember(app, { role: 'member', in: anna }),
        makeMember(app, { role: 'viewer', in: anna }),
      ]);
      for (const who of [member, viewer]) {
        expect((await who.trpc.seller.get.query()).version).toBe(1);
        expect(await refusal(who.trpc.seller.save.mutate(profile))).toMatchObject({
          code: 'FORBIDDEN',
          domain: { code: 'role.insufficient' },
        });
        expect(await refusal(who.trpc.seller.postpone.mutate())).toMatchObject({ code: 'FORBIDDEN' });
      }
      expect((await admin.trpc.seller.save.mutate(profile)).version).toBe(2);
    });

    it('is each organisation’s own', async () => {
      const other = await makeMember(app, { role: 'owner' });
      await anna.trpc.seller.save.mutate(profile);
      expect(await other.trpc.seller.get.query()).toMatchObject({ name: 'Anna Example', tradingName: null, version: 1 });
    });
  });

  describe('the settings', () => {
    const settings: SaveSettingsInput = {
      organisationName: 'Drums & Co',
      country: 'GB',
      currency: 'GBP',
      timeZone: 'Europe/London',
      taxYearStart: '04-06',
      paymentTermsDays: 30,
      mileageRate: { amount: '0.4500', currency: 'GBP' },
      passengerRate: { amount: '0', currency: 'GBP' },
      invoiceNumberPattern: 'D{year}-{seq}',
      invoiceNumberStart: 100,
      invoiceNumberReset: 'never',
      version: 1,
    };

    it('start with what is usual', async () => {
      expect(await anna.trpc.settings.get.query()).toMatchObject({
        organisationName: 'Anna Drummer',
        country: 'GB',
        currency: 'GBP',
        timeZone: 'Europe/London',
        taxYearStart: '04-06',
        paymentTermsDays: 14,
        mileageRate: null,
        passengerRate: null,
        invoiceNumberPattern: 'INV-{year}-{seq}',
        invoiceNumberStart: 1,
        invoiceNumberReset: 'yearly',
        version: 1,
      });
    });

    it('keep a rate of zero as a rate', async () => {
      expect(await anna.trpc.settings.save.mutate(settings)).toMatchObject({
        paymentTermsDays: 30,
        mileageRate: { amount: '0.45', currency: 'GBP' },
        passengerRate: { amount: '0.00', currency: 'GBP' },
        version: 2,
      });
    });

    it('refuse terms, patterns, rates and zones that are none, each by its name', async () => {
      const wrong = {
        ...settings,
        organisationName: '',
        paymentTermsDays: 366,
        timeZone: 'Europe/Leeds',
        mileageRate: { amount: '-0.1', currency: 'GBP' },
        invoiceNumberPattern: '{year}-{number}',
        invoiceNumberStart: 0,
      } as const;
      const { fieldErrors = {} } = await refusal(anna.trpc.settings.save.mutate(wrong));
      expect(Object.keys(fieldErrors).toSorted()).toEqual([
        'invoiceNumberPattern',
        'invoiceNumberStart',
        'mileageRate.amount',
        'organisationName',
        'paymentTermsDays',
        'timeZone',
      ]);
      expect(fieldErrors.invoiceNumberPattern?.[0]).toMatch(/\{year\}.*\{month\}.*\{seq\}/);
    });

    it('refuse a series that starts again without naming what it starts with', async () => {
      const yearly = { ...settings, invoiceNumberPattern: 'D-{seq}', invoiceNumberReset: 'yearly' } as const;
      expect((await refusal(anna.trpc.settings.save.mutate(yearly))).fieldErrors).toMatchObject({
        invoiceNumberPattern: [expect.stringContaining('{year}')],
      });
    });

    it('refuse rates in another currency', async () => {
      expect(await refusal(anna.trpc.settings.save.mutate({ ...settings, currency: 'EUR' }))).toMatchObject({
        domain: { code: 'settings.rateCurrencyDiffers', field: 'mileageRate', expected: 'EUR' },
      });
    });

    it('say where the business is taxed and when its tax year begins, and the home page follows', async () => {
      const irish = { ...settings, country: 'IE', taxYearStart: '01-01', mileageRate: null, passengerRate: null } as const;
      expect(await anna.trpc.settings.save.mutate(irish)).toMatchObject({ country: 'IE', taxYearStart: '01-01' });
      expect((await anna.trpc.home.summary.query()).taxYear).toEqual({ label: '2026', from: '2026-01-01', to: '2026-12-31' });
      expect((await anna.trpc.session.me.query()).organisation.taxYearStart).toBe('01-01');
    });

    it('refuse a country and a tax year that are none, each by its name', async () => {
      const wrong = { ...settings, country: 'XX', taxYearStart: '02-29' };
      const { fieldErrors = {} } = await refusal(anna.trpc.settings.save.mutate(wrong as SaveSettingsInput)); // not what its type says
      expect(Object.keys(fieldErrors).toSorted()).toEqual(['country', 'taxYearStart']);
    });

    it('keep their currency while work is under way in it, and say what', async () => {
      const client = await aClient(anna, 'With rates', { mileageRate: { amount: '0.50', currency: 'GBP' } });
      await aGig(anna, client);
      await aGig(anna, client, { status: 'cancelled' });
      await draftOf(anna, [await aGig(anna, client)]);
      const euros = { ...settings, currency: 'EUR', mileageRate: null, passengerRate: null } as const;
      expect(await refusal(anna.trpc.settings.save.mutate(euros))).toMatchObject({
        code: 'UNPROCESSABLE_CONTENT',
        domain: { code: 'settings.currencyInUse', currency: 'GBP', drafts: 1, gigs: 1, clients: 1 },
      });
    });

    it('change their currency when only what is issued is in it', async () => {
      await answerFirstQuestions(anna);
      const issued = await anIssued(anna, await aClient(anna));
      const { version } = await anna.trpc.settings.get.query();
      const euros = {
        ...settings,
        currency: 'EUR',
        mileageRate: null,
        passengerRate: null,
        invoiceNumberPattern: 'E{seq}',
        version,
      } as const;
      expect((await anna.trpc.settings.save.mutate(euros)).currency).toBe('EUR');
      expect(asIssued(await anna.trpc.invoices.get.query({ id: issued.id })).totals.total.currency).toBe('GBP');
    });

    it('refuse a number series that would come to a number that is taken', async () => {
      await answerFirstQuestions(anna);
      const client = await aClient(anna);
      await anIssued(anna, client);
      const { version } = await anna.trpc.settings.get.query();
      const series = {
        ...settings,
        invoiceNumberPattern: 'INV-{year}-{seq}',
        invoiceNumberReset: 'never',
        invoiceNumberStart: 1,
        version,
      } as const;
      expect(await refusal(anna.trpc.settings.save.mutate(series))).toMatchObject({
        code: 'UNPROCESSABLE_CONTENT',
        domain: { code: 'settings.numbersRepeat', number: 'INV-2026-0001' },
      });
      await anna.trpc.settings.save.mutate({ ...series, invoiceNumberStart: 2 });
      expect((await anIssued(anna, client)).number).toBe('INV-2026-0002');
    });

    it('refuse what was based on an older version, and members and viewers altogether', async () => {
      await anna.trpc.settings.save.mutate(settings);
      expect(await refusal(anna.trpc.settings.save.mutate(settings))).toMatchObject({ domain: { code: 'record.stale', current: 2 } });
      const member = await makeMember(app, { role: 'member', in: anna });
      expect(await refusal(member.trpc.settings.save.mutate({ ...settings, version: 2 }))).toMatchObject({ code: 'FORBIDDEN' });
      expect((await member.trpc.settings.get.query()).version).toBe(2);
    });
  });
});
