import { parseNumberPattern } from '@glovelly/domain/invoices';
import { type NumberReset, numberResets, parseAccountNumber, parseBic, parseIban, parseSortCode } from '@glovelly/domain/seller';
import { z } from 'zod';
import {
  AddressInput,
  AddressWire,
  CountryInput,
  CountryWire,
  OptionalEmailInput,
  OptionalVatNumberInput,
  PaymentTermsInput,
} from './parties.ts';
import {
  CurrencyInput,
  CurrencyWire,
  lineInput,
  MileageRateInput,
  MonthDayInput,
  MonthDayWire,
  optionalLineInput,
  RateWire,
  TimeZoneInput,
  textInput,
  VersionInput,
} from './primitives.ts';

export const BankWire = z.object({
  accountName: z.string().nullable(),
  sortCode: z.string().nullable(),
  accountNumber: z.string().nullable(),
  iban: z.string().nullable(),
  bic: z.string().nullable(),
});

export const SellerWire = z.object({
  name: z.string().nullable(),
  tradingName: z.string().nullable(),
  address: AddressWire,
  email: z.string().nullable(),
  phone: z.string().nullable(),
  vatRegistered: z.boolean(),
  vatNumber: z.string().nullable(),
  bank: BankWire,
  paymentNote: z.string().nullable(),
  /** Whether the first questions have been answered or put off. */
  welcomed: z.boolean(),
  version: z.int(),
});
export type SellerWire = z.infer<typeof SellerWire>;

/** Text that `parse` reads, or nothing at all. */
const read = <T>(parse: (text: string) => T | null, message: string) =>
  z
    .string()
    .trim()
    .max(60, message)
    .nullable()
    .transform((text, ctx) => {
      if (text === null || text === '') return null;
      const value = parse(text);
      if (value !== null) return value;
      ctx.addIssue({ code: 'custom', message });
      return z.NEVER;
    })
    .default(null);

const BankInput = z.object({
  accountName: optionalLineInput(100).default(null),
  sortCode: read(parseSortCode, 'Six digits, such as 12-34-56'),
  accountNumber: read(parseAccountNumber, 'Eight digits (six or seven at a few banks)'),
  iban: read(parseIban, 'Not an IBAN: check every letter and digit'),
  bic: read(parseBic, 'Eight or eleven letters and digits, such as NWBKGB2L'),
});

/** The whole profile, as its form shows it. */
export const SaveSellerInput = z.object({
  name: lineInput(200),
  tradingName: optionalLineInput(200),
  address: AddressInput,
  email: OptionalEmailInput,
  phone: optionalLineInput(50),
  vatRegistered: z.boolean(),
  vatNumber: OptionalVatNumberInput,
  bank: BankInput,
  paymentNote: textInput(500).nullable(),
  version: VersionInput,
});
export type SaveSellerInput = z.input<typeof SaveSellerInput>;

export const SettingsWire = z.object({
  organisationName: z.string(),
  country: CountryWire,
  currency: CurrencyWire,
  timeZone: z.string(),
  taxYearStart: MonthDayWire,
  paymentTermsDays: z.int(),
  mileageRate: RateWire.nullable(),
  passengerRate: RateWire.nullable(),
  invoiceNumberPattern: z.string(),
  invoiceNumberStart: z.int(),
  invoiceNumberReset: z.enum(numberResets),
  version: z.int(),
});
export type SettingsWire = z.infer<typeof SettingsWire>;

const ChargedRateInput = MileageRateInput.nullable();

/** What is wrong with a pattern of invoice numbers, or `null`. */
function patternProblem(text: string, reset: NumberReset): string | null {
  const read = parseNumberPattern(text, reset);
  if (read.ok) return null;
  const { unknown, missing, known } = read.error;
  if (unknown.length > 0) return `${unknown.join(', ')} is not known here: use ${known.join(', ')}`;
  return `Put ${missing.join(' and ')} in, or numbers would repeat (${known.join(', ')} are known)`;
}

const NumberPatternInput = lineInput(60).superRefine((text, ctx) => {
  const message = patternProblem(text, 'never');
  if (message !== null) ctx.addIssue({ code: 'custom', message });
});

export const SaveSettingsInput = z
  .object({
    organisationName: lineInput(200),
    country: CountryInput,
    currency: CurrencyInput,
    timeZone: TimeZoneInput,
    taxYearStart: MonthDayInput,
    paymentTermsDays: PaymentTermsInput,
    mileageRate: ChargedRateInput,
    passengerRate: ChargedRateInput,
    invoiceNumberPattern: NumberPatternInput,
    invoiceNumberStart: z.int('A whole number').min(1, 'At least 1').max(999_999_999, 'This number is too large'),
    invoiceNumberReset: z.enum(numberResets),
    version: VersionInput,
  })
  .superRefine(({ invoiceNumberPattern, invoiceNumberReset }, ctx) => {
    const message = patternProblem(invoiceNumberPattern, invoiceNumberReset);
    const isNew = patternProblem(invoiceNumberPattern, 'never') === null; // the rest has been said of the field by itself
    if (message !== null && isNew) ctx.addIssue({ code: 'custom', message, path: ['invoiceNumberPattern'] });
  });
export type SaveSettingsInput = z.input<typeof SaveSettingsInput>;
