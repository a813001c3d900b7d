import type { MonthDay, TimeZone } from '../calendar/index.ts';
import { err, ok, type Result } from '../kernel/index.ts';
import type { Currency, Rate } from '../money/index.ts';
import type { Country } from '../parties/index.ts';
import type { SettingsRateCurrencyDiffers } from './failures.ts';

/** When the numbers of an organisation's invoices start again from the start value. */
export const numberResets = ['never', 'yearly', 'monthly'] as const;
export type NumberReset = (typeof numberResets)[number];

/** What applies to every client and gig that says nothing of its own. An unset rate inherits the installation's; zero is a rate. */
export interface Settings {
  /** Where the business is taxed. */
  readonly country: Country;
  readonly currency: Currency;
  readonly timeZone: TimeZone;
  /** The day on which every tax year begins. */
  readonly taxYearStart: MonthDay;
  readonly paymentTermsDays: number;
  readonly mileageRate: Rate | null;
  readonly passengerRate: Rate | null;
  /** With {year}, {month} and {seq}; read by the invoices' own `parseNumberPattern`. */
  readonly invoiceNumberPattern: string;
  readonly invoiceNumberStart: number;
  readonly invoiceNumberReset: NumberReset;
}

/** Both rates are in the organisation's currency. */
export function checkSettings<S extends Settings>(settings: S): Result<S, SettingsRateCurrencyDiffers> {
  for (const field of ['mileageRate', 'passengerRate'] as const) {
    const rate = settings[field];
    if (rate !== null && rate.currency !== settings.currency) {
      return err({ code: 'settings.rateCurrencyDiffers', field, expected: settings.currency });
    }
  }
  return ok(settings);
}
