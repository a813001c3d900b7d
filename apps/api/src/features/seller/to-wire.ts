import type { RateWire } from '@glovelly/contract/primitives';
import type { SellerWire, SettingsWire } from '@glovelly/contract/seller';
import { formatRate, type Rate } from '@glovelly/domain/money';
import { writeBankDetails } from '@glovelly/domain/seller';
import { sellerFromRow, settingsFromRow } from './row.ts';
import type { SellerRows } from './store.ts';

export function sellerToWire({ profile, organisation }: SellerRows): SellerWire {
  const { bank, ...seller } = sellerFromRow(profile, organisation.vatRegistered);
  return { ...seller, bank: writeBankDetails(bank), welcomed: profile.completedAt !== null, version: profile.version };
}

const rateToWire = (rate: Rate | null): RateWire | null => (rate === null ? null : { amount: formatRate(rate), currency: rate.currency });

export function settingsToWire(organisation: SellerRows['organisation']): SettingsWire {
  const settings = settingsFromRow(organisation);
  return {
    ...settings,
    organisationName: organisation.name,
    mileageRate: rateToWire(settings.mileageRate),
    passengerRate: rateToWire(settings.passengerRate),
    version: organisation.version,
  };
}
