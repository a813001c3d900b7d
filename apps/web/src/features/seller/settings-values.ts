import { dayIn, parseTimeZone } from '@glovelly/domain/calendar';
import { formatNumber, parseNumberPattern } from '@glovelly/domain/invoices';
import { isCurrency } from '@glovelly/domain/money';
import { isCountry } from '@glovelly/domain/parties';
import { type NumberReset, usualTaxYearStart } from '@glovelly/domain/seller';
import type { Inputs, Outputs } from '../../lib/trpc.ts';

type SettingsWire = Outputs['settings']['get'];
type SaveSettings = Inputs['settings']['save'];

/** The settings as their form holds them: text, `''` for what inherits. */
export interface SettingsValues {
  readonly organisationName: string;
  readonly country: string;
  readonly currency: string;
  readonly timeZone: string;
  /** MM-DD. */
  readonly taxYearStart: string;
  readonly paymentTermsDays: string;
  readonly mileageRate: string;
  readonly passengerRate: string;
  readonly invoiceNumberPattern: string;
  readonly invoiceNumberStart: string;
  readonly invoiceNumberReset: NumberReset;
}

export const toValues = ({ version: _, ...settings }: SettingsWire): SettingsValues => ({
  ...settings,
  paymentTermsDays: String(settings.paymentTermsDays),
  mileageRate: settings.mileageRate?.amount ?? '',
  passengerRate: settings.passengerRate?.amount ?? '',
  invoiceNumberStart: String(settings.invoiceNumberStart),
});

/** Another country; its usual tax year comes with it, unless the one from before was chosen by hand. */
export function inCountry(values: SettingsValues, country: string): Partial<SettingsValues> {
  if (!isCountry(country)) return {};
  const wasUsual = isCountry(values.country) && values.taxYearStart === usualTaxYearStart(values.country);
  return wasUsual ? { country, taxYearStart: usualTaxYearStart(country) } : { country };
}

/** What is no number travels as NaN, so that the server can say of which field that is. */
const whole = (text: string): number => (/^\d{1,9}$/.test(text.trim()) ? Number(text) : Number.NaN);

export function toInput(values: SettingsValues, version: number): SaveSettings {
  const currency = isCurrency(values.currency) ? values.currency : 'GBP'; // one of the options
  const country = isCountry(values.country) ? values.country : 'GB'; // likewise
  const rate = (text: string) => (text.trim() === '' ? null : { amount: text.trim(), currency });
  return {
    ...values,
    country,
    currency,
    paymentTermsDays: whole(values.paymentTermsDays),
    mileageRate: rate(values.mileageRate),
    passengerRate: rate(values.passengerRate),
    invoiceNumberStart: whole(values.invoiceNumberStart),
    version,
  };
}

/** The number that the first invoice of the series would get, `null` while the pattern cannot be used. */
export function sampleNumber(
  { invoiceNumberPattern, invoiceNumberReset, invoiceNumberStart, timeZone }: SettingsValues,
  now: number,
): string | null {
  const pattern = parseNumberPattern(invoiceNumberPattern, invoiceNumberReset);
  const zone = parseTimeZone(timeZone);
  const start = whole(invoiceNumberStart);
  return pattern.ok && zone !== null && !Number.isNaN(start) ? formatNumber(pattern.value, dayIn(zone, now), start) : null;
}
