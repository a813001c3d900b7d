import { countries, isCountry, isEmail, isPaymentTerms, parseVatNumber, paymentTerms } from '@glovelly/domain/parties';
import { z } from 'zod';
import { optionalLineInput } from './primitives.ts';

/** What buyers and sellers have alike: addresses, e-mail, VAT numbers, terms. */

export const CountryWire = z.string().refine(isCountry, 'Not a country code (ISO 3166-1)');

export const AddressWire = z.object({
  line1: z.string().nullable(),
  line2: z.string().nullable(),
  city: z.string().nullable(),
  region: z.string().nullable(),
  postcode: z.string().nullable(),
  country: CountryWire.nullable(),
});
export type AddressWire = z.infer<typeof AddressWire>;

export const CountryInput = z.enum(countries, 'Not a country code (ISO 3166-1)');

/** Written as a whole: a part that is left out is unknown. */
export const AddressInput = z.object({
  line1: optionalLineInput(200).default(null),
  line2: optionalLineInput(200).default(null),
  city: optionalLineInput(100).default(null),
  region: optionalLineInput(100).default(null),
  postcode: optionalLineInput(20).default(null),
  country: z.union([z.literal('').transform(() => null), z.null(), CountryInput]).default(null),
});
export type AddressInput = z.input<typeof AddressInput>;

export const EmailInput = z.string().trim().refine(isEmail, 'Write an e-mail address such as jo@example.com');
const empty = z
  .string()
  .trim()
  .length(0)
  .transform(() => null);
export const OptionalEmailInput = z.union([empty, z.null(), EmailInput]);

/** Empty is none. */
export const OptionalVatNumberInput = z.union([
  empty,
  z.null(),
  z
    .string()
    .max(40)
    .transform((text, ctx) => {
      const number = parseVatNumber(text);
      if (number !== null) return number;
      ctx.addIssue({ code: 'custom', message: 'Not a VAT number: check every digit, with the country in front (GB123456789)' });
      return z.NEVER;
    }),
]);

export const PaymentTermsInput = z.number().refine(isPaymentTerms, `Whole days, from ${paymentTerms.least} to ${paymentTerms.most}`);
