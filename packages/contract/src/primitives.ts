import { parseLocalDate, parseLocalTime, parseMonthDay, parseTimeZone } from '@glovelly/domain/calendar';
import { type Id, isId } from '@glovelly/domain/kernel';
import { mostMileageRate } from '@glovelly/domain/mileage';
import {
  currencies,
  type DecimalFailure,
  isCurrency,
  money,
  mostMinor,
  parsePercentage,
  parseQuantity,
  parseRate,
} from '@glovelly/domain/money';
import { z } from 'zod';
import { fieldWords } from './field-words.ts';

z.config({ customError: fieldWords });

/*
 * What crosses the wire is plain JSON: money in minor units as a string, days as YYYY-MM-DD, so that no transformer has to walk a list.
 * `…Wire` is an answer and stays plain. `…Input` is a request and becomes the domain's type when it is read.
 */

const message = (failure: DecimalFailure): string => {
  switch (failure.code) {
    case 'decimal.malformed':
      return 'Write a number such as 12.50';
    case 'decimal.tooPrecise':
      return `At most ${failure.places} decimals`;
    case 'decimal.tooLarge':
      return 'This number is too large';
  }
};

export const IdWire = z.string().refine(isId, 'Not an id');

/** An id of `Of` in a request. */
export const idInput = <Of extends string>() => IdWire.transform((text) => text as Id<Of>); /* its shape has just been checked */

export const CurrencyWire = z.string().refine(isCurrency, 'Not a currency code (ISO 4217)');
export const CurrencyInput = z.enum(currencies);

const MINOR = /^-?\d{1,17}$/;

/** Money as it travels: minor units as a decimal string, and the ISO 4217 code. */
export const MoneyWire = z.object({ minor: z.string().regex(MINOR), currency: CurrencyWire });
export type MoneyWire = z.infer<typeof MoneyWire>;

/** What comes to a whole invoice at most: an amount that is paid. */
export const TotalInput = z
  .object({ minor: z.string().regex(MINOR, 'Not an amount in minor units'), currency: CurrencyInput })
  .transform(({ minor, currency }) => money(BigInt(minor), currency));

/** An amount that a line of an invoice can hold. */
export const MoneyInput = TotalInput.refine(({ minor }) => minor <= mostMinor && minor >= -mostMinor, 'This amount is too large');

export const notNegative = MoneyInput.refine(({ minor }) => minor >= 0n, 'Not less than zero');

export const LocalDateWire = z.string().regex(/^\d{4}-\d\d-\d\d$/);
export const LocalDateInput = z.string().transform((text, ctx) => {
  const date = parseLocalDate(text);
  if (date !== null) return date;
  ctx.addIssue({ code: 'custom', message: 'Not a day of the calendar (YYYY-MM-DD)' });
  return z.NEVER;
});

/** A day of every year: MM-DD. */
export const MonthDayWire = z.string().regex(/^\d{2}-\d{2}$/);
export const MonthDayInput = z.string().transform((text, ctx) => {
  const day = parseMonthDay(text);
  if (day !== null) return day;
  ctx.addIssue({ code: 'custom', message: 'Not a day of every year' });
  return z.NEVER;
});

export const LocalTimeWire = z.string().regex(/^\d\d:\d\d$/);
export const LocalTimeInput = z.string().transform((text, ctx) => {
  const time = parseLocalTime(text);
  if (time !== null) return time;
  ctx.addIssue({ code: 'custom', message: 'Not a time of day (HH:MM)' });
  return z.NEVER;
});

export const TimeZoneInput = z.string().transform((text, ctx) => {
  const zone = parseTimeZone(text);
  if (zone !== null) return zone;
  ctx.addIssue({ code: 'custom', message: 'Not a time zone such as Europe/London' });
  return z.NEVER;
});

/** A moment: ISO 8601 in UTC with milliseconds. */
export const InstantWire = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);

/** A quantity of at most 4 decimals, as a plain decimal. */
export const QuantityWire = z.string();
export const QuantityInput = z.string().transform((text, ctx) => {
  const read = parseQuantity(text);
  if (read.ok) return read.value;
  ctx.addIssue({ code: 'custom', message: message(read.error) });
  return z.NEVER;
});

/** A price per unit in the major unit, with up to 4 places beyond the currency's own: { amount: "0.5250", currency: "GBP" }. */
export const RateWire = z.object({ amount: z.string(), currency: CurrencyWire });
export type RateWire = z.infer<typeof RateWire>;
export const RateInput = z.object({ amount: z.string(), currency: CurrencyInput }).transform(({ amount, currency }, ctx) => {
  const read = parseRate(amount, currency);
  if (read.ok) return read.value;
  ctx.addIssue({ code: 'custom', message: message(read.error), path: ['amount'] });
  return z.NEVER;
});

/** What a mile is charged at. So little that the longest journey with the most passengers is a line that an invoice can hold. */
export const MileageRateInput = RateInput.refine(({ e4 }) => e4 >= 0n, { message: 'Not less than zero', path: ['amount'] }).refine(
  ({ e4 }) => e4 <= mostMileageRate,
  { message: 'This number is too large', path: ['amount'] },
);

/** A percentage with at most 2 decimals: "20", "17.5". */
export const PercentageWire = z.string();
export const PercentageInput = z.string().transform((text, ctx) => {
  const read = parsePercentage(text);
  if (read.ok) return read.value;
  ctx.addIssue({ code: 'custom', message: message(read.error) });
  return z.NEVER;
});

/** The version that was read; a write with another than the newest is refused as stale. */
export const VersionInput = z.int().min(1);

/** One line of text: trimmed, not empty, no control characters (PostgreSQL refuses NUL, mail refuses line breaks). */
export const lineInput = (most: number) =>
  z
    .string()
    .trim()
    .min(1, 'Write something here')
    .max(most, `At most ${most} characters`)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
    .refine((text) => !/[\u0000-\u001f\u007f]/.test(text), 'No line breaks or control characters');

/** Several lines of text: trimmed, may be empty (then null), no NUL. */
export const textInput = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `At most ${most} characters`)
    .refine((text) => !text.includes('\u0000'), 'No control characters')
    .transform((text) => (text === '' ? null : text));

const blank = z
  .string()
  .trim()
  .max(0)
  .transform(() => null);

/** One optional line: empty or blank becomes null. */
export const optionalLineInput = (most: number) => z.union([blank, z.null(), lineInput(most)]);

/**
 * A cursor of a list: opaque to clients. Absent or null asks for the first page. It carries what the list is sorted by, which may be a name of 200 characters in
 * any script, and folding makes up to eighteen letters of one: written as JSON and that as base64, the longest has less than this.
 */
export const CursorInput = z.string().max(12_000).nullish();
