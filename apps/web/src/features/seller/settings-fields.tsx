import { standardMileageRates } from '@glovelly/domain/mileage';
import { formatRate } from '@glovelly/domain/money';
import { paymentTerms } from '@glovelly/domain/parties';
import { countryOptions, currencyOptions } from '../../lib/names.ts';
import { zoneOptions } from '../../lib/time-zones.ts';
import { Card } from '../../ui/card.tsx';
import { Combobox } from '../../ui/combobox.tsx';
import { useLocale } from '../../ui/locale.tsx';
import { QuantityField } from '../../ui/quantity-field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { MonthDayField } from './month-day-field.tsx';
import { inCountry, type SettingsValues, sampleNumber } from './settings-values.ts';

interface Props {
  value: SettingsValues;
  set: <Name extends keyof SettingsValues>(name: Name, value: SettingsValues[Name]) => void;
  errors: Readonly<Record<string, string>>;
}

export function OrganisationFields({ value, set, errors }: Props) {
  const { locale } = useLocale();
  const toCountry = (country: string) => {
    const changed = inCountry(value, country);
    if (changed.country !== undefined) set('country', changed.country);
    if (changed.taxYearStart !== undefined) set('taxYearStart', changed.taxYearStart);
  };
  return (
    <Card title="Your organisation">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label="What it is called here"
          name="organisationName"
          maxLength={200}
          autoComplete="off"
          value={value.organisationName}
          onChange={(name) => set('organisationName', name)}
          error={errors.organisationName}
          hint="In lists and mails of Glovelly. What stands on your invoices is under You and your business"
          className="sm:col-span-2"
        />
        <Select
          label="Country"
          name="country"
          value={value.country}
          onChange={toCountry}
          options={countryOptions(locale)}
          error={errors.country}
          hint="Where the business is taxed"
        />
        <MonthDayField
          label="The tax year begins on"
          name="taxYearStart"
          value={value.taxYearStart}
          onChange={(day) => set('taxYearStart', day)}
          error={errors.taxYearStart}
        />
        <Select
          label="Currency"
          name="currency"
          value={value.currency}
          onChange={(currency) => set('currency', currency)}
          options={currencyOptions(locale)}
          error={errors.currency}
          hint="What is issued keeps its own"
        />
        <Combobox
          label="Time zone"
          name="timeZone"
          value={value.timeZone}
          onChange={(zone) => zone !== null && set('timeZone', zone)}
          options={zoneOptions(value.timeZone)}
          error={errors.timeZone}
          hint="Says which day it is: today, due, overdue"
        />
      </div>
    </Card>
  );
}

export function TermsFields({ value, set, errors }: Props) {
  const { perMile, perPassengerMile } = standardMileageRates;
  const usual = (rate: typeof perMile) => (rate?.currency === value.currency ? `Empty: ${formatRate(rate)}` : 'Empty: no rate');
  return (
    <Card title="What is usual">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label="Payment terms"
          name="paymentTermsDays"
          inputMode="numeric"
          suffix="days"
          autoComplete="off"
          value={value.paymentTermsDays}
          onChange={(days) => set('paymentTermsDays', days)}
          error={errors.paymentTermsDays}
          hint={`0 to ${paymentTerms.most}; 0 is due on the day`}
          className="sm:col-span-2 sm:max-w-1/2 sm:pr-2"
        />
        <QuantityField
          label={`Mileage rate, ${value.currency} a mile`}
          name="mileageRate"
          optional
          value={value.mileageRate}
          onChange={(rate) => set('mileageRate', rate)}
          error={errors.mileageRate}
          hint={`${usual(perMile)}. 0 charges nothing`}
        />
        <QuantityField
          label={`Passenger rate, ${value.currency} a mile`}
          name="passengerRate"
          optional
          value={value.passengerRate}
          onChange={(rate) => set('passengerRate', rate)}
          error={errors.passengerRate}
          hint={`${usual(perPassengerMile)}, for each passenger`}
        />
      </div>
    </Card>
  );
}

const resets = [
  { value: 'yearly', label: 'Every year' },
  { value: 'monthly', label: 'Every month' },
  { value: 'never', label: 'Never' },
] as const;

export function NumberFields({ value, set, errors }: Props) {
  const sample = sampleNumber(value, Date.now());
  return (
    <Card title="Invoice numbers">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label="Pattern"
          name="invoiceNumberPattern"
          autoComplete="off"
          spellCheck={false}
          value={value.invoiceNumberPattern}
          onChange={(pattern) => set('invoiceNumberPattern', pattern)}
          error={errors.invoiceNumberPattern}
          hint="{year}, {month} and {seq} are filled in"
          className="sm:col-span-2"
        />
        <Select
          label="Starts again"
          name="invoiceNumberReset"
          value={value.invoiceNumberReset}
          onChange={(reset) => set('invoiceNumberReset', reset)}
          options={resets}
          error={errors.invoiceNumberReset}
        />
        <TextField
          label="Counts from"
          name="invoiceNumberStart"
          inputMode="numeric"
          autoComplete="off"
          value={value.invoiceNumberStart}
          onChange={(start) => set('invoiceNumberStart', start)}
          error={errors.invoiceNumberStart}
        />
        <p role="status" className="text-ink-soft text-sm sm:col-span-2">
          {sample === null ? (
            'This pattern cannot be used yet.'
          ) : (
            <>
              The first of a series would be <strong className="tabular font-semibold text-ink">{sample}</strong>. Numbers already given
              stay as they are.
            </>
          )}
        </p>
      </div>
    </Card>
  );
}
