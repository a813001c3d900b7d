import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate, parseLocalDate } from '../calendar/index.ts';
import { money, parseQuantity, type Quantity, quantity, rate, wholeQuantity } from '../money/index.ts';
import {
  allowanceOn,
  allowedMileage,
  chargedMiles,
  chargedPassengerMiles,
  chargedRates,
  type MileageAllowance,
  type MileageRates,
  standardMileageRates,
  ukMileageRateBook,
  type Vehicle,
} from './index.ts';

const day = (text: string): LocalDate => parseLocalDate(text) as LocalDate; /* written by hand below, so it exists */
const onDay = (vehicle: Vehicle, text: string): MileageAllowance =>
  allowanceOn(vehicle, day(text)) as MileageAllowance; /* within the book */
const gbp = (pence: bigint) => rate(pence * 10_000n, 'GBP');
const unset: MileageRates = { perMile: null, perPassengerMile: null };
const miles = fc.bigInt({ min: 0n, max: 400_000_000n }).map(quantity);

describe('the rates a client is charged', () => {
  const installation = standardMileageRates;

  it('are the client’s, else the organisation’s, else the installation’s', () => {
    const organisation = { perMile: gbp(50n), perPassengerMile: gbp(6n) };
    const client = { perMile: gbp(60n), perPassengerMile: gbp(7n) };
    expect(chargedRates({ client, organisation, installation }, 'GBP')).toEqual(client);
    expect(chargedRates({ client: unset, organisation, installation }, 'GBP')).toEqual(organisation);
    expect(chargedRates({ client: unset, organisation: unset, installation }, 'GBP')).toEqual(installation);
  });

  it('resolve each by itself', () => {
    const client = { perMile: gbp(60n), perPassengerMile: null };
    const organisation = { perMile: null, perPassengerMile: gbp(6n) };
    expect(chargedRates({ client, organisation, installation }, 'GBP')).toEqual({ perMile: gbp(60n), perPassengerMile: gbp(6n) });
  });

  it('may be zero, which is a rate and not unset', () => {
    const client = { perMile: gbp(0n), perPassengerMile: null };
    expect(chargedRates({ client, organisation: unset, installation }, 'GBP').perMile).toEqual(gbp(0n));
  });

  it('are never of another currency than the gig’s', () => {
    const client = { perMile: rate(6_000n, 'EUR'), perPassengerMile: null };
    expect(chargedRates({ client, organisation: unset, installation }, 'GBP').perMile).toEqual(standardMileageRates.perMile);
    expect(chargedRates({ client, organisation: unset, installation }, 'EUR')).toEqual({
      perMile: rate(6_000n, 'EUR'),
      perPassengerMile: null,
    });
    expect(chargedRates({ client: unset, organisation: unset, installation }, 'USD')).toEqual(unset);
  });
});

describe('a journey', () => {
  it('is charged by its miles, and by its miles for each passenger', () => {
    const journey = { driving: true, miles: wholeQuantity(120), passengers: 2 };
    expect(chargedMiles(journey)).toBe(wholeQuantity(120));
    expect(chargedPassengerMiles(journey)).toBe(wholeQuantity(240));
  });

  it('is not charged at all when somebody else drives', () => {
    const journey = { driving: false, miles: wholeQuantity(120), passengers: 2 };
    expect(chargedMiles(journey)).toBe(0n);
    expect(chargedPassengerMiles(journey)).toBe(0n);
  });
});

describe('the UK rate book', () => {
  const threshold = wholeQuantity(10_000);
  const allowed = (vehicle: Vehicle, date: string, driven: Quantity, journey: Quantity) =>
    allowedMileage(onDay(vehicle, date), driven, journey);

  it('allows 45p a mile to 5 April 2026 and 55p from 6 April 2026 for cars and vans', () => {
    const [none, hundred] = [wholeQuantity(0), wholeQuantity(100)];
    expect(allowed('car_or_van', '2026-04-05', none, hundred)).toEqual(money(4_500n, 'GBP'));
    expect(allowed('car_or_van', '2026-04-06', none, hundred)).toEqual(money(5_500n, 'GBP'));
  });

  it('allows 25p a mile above 10,000 in the tax year, splitting the journey that crosses it', () => {
    expect(allowed('car_or_van', '2026-11-21', threshold, wholeQuantity(100))).toEqual(money(2_500n, 'GBP'));
    expect(allowed('car_or_van', '2026-11-21', wholeQuantity(9_990), wholeQuantity(30))).toEqual(money(10n * 55n + 20n * 25n, 'GBP'));
  });

  it('allows motorcycles 24p, however far', () => {
    expect(allowed('motorcycle', '2026-11-21', wholeQuantity(12_000), wholeQuantity(10))).toEqual(money(240n, 'GBP'));
  });

  it('has exactly one entry for each vehicle and day, and a source for each figure', () => {
    fc.assert(
      fc.property(fc.constantFrom<Vehicle>('car_or_van', 'motorcycle'), fc.integer({ min: 0, max: 30_000 }), (vehicle, days) => {
        const date = addDays(day('2013-04-06'), days);
        const holding = ukMileageRateBook.filter(
          (entry) => entry.vehicle === vehicle && entry.from <= date && (entry.to === null || date <= entry.to),
        );
        expect(holding).toEqual([allowanceOn(vehicle, date)]);
        expect(holding[0]?.source).not.toBe('');
      }),
    );
  });

  it('says nothing of the days before it begins', () => {
    expect(allowanceOn('car_or_van', day('2013-04-05'))).toBeNull();
  });

  it('never allows less for more miles', () => {
    fc.assert(
      fc.property(miles, miles, miles, (driven, journey, more) => {
        const allowance = onDay('car_or_van', '2026-11-21');
        const short = allowedMileage(allowance, driven, journey).minor;
        expect(allowedMileage(allowance, driven, quantity(journey + more)).minor >= short).toBe(true);
      }),
    );
  });

  it('allows a journey in two parts within a penny of the whole', () => {
    fc.assert(
      fc.property(miles, miles, miles, (driven, first, second) => {
        const allowance = onDay('car_or_van', '2026-11-21');
        const whole = allowedMileage(allowance, driven, quantity(first + second)).minor;
        const parts = allowedMileage(allowance, driven, first).minor + allowedMileage(allowance, quantity(driven + first), second).minor;
        expect(whole - parts >= -1n && whole - parts <= 1n).toBe(true);
      }),
    );
  });

  it('counts tenths of a mile', () => {
    const tenths = parseQuantity('0.1');
    expect(tenths.ok && allowedMileage(onDay('car_or_van', '2026-11-21'), wholeQuantity(0), tenths.value)).toEqual(money(6n, 'GBP'));
  });
});
