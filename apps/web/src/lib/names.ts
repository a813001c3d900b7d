import { type Currency, currencies } from '@glovelly/domain/money';
import { type Country, countries } from '@glovelly/domain/parties';
import type { Option } from '../ui/select.tsx';

/** Names of countries and currencies in the reader's language, from the browser: nothing of it is downloaded. */
export const countryName = (country: string, locale: string): string => nameOf('region', country, locale);
export const currencyName = (currency: string, locale: string): string => nameOf('currency', currency, locale);

const dictionaries = new Map<string, Intl.DisplayNames>();

function nameOf(type: 'region' | 'currency', code: string, locale: string): string {
  const key = `${type} ${locale}`;
  const names = dictionaries.get(key) ?? new Intl.DisplayNames(locale, { type });
  dictionaries.set(key, names);
  try {
    return names.of(code) ?? code;
  } catch {
    return code; // a code of another kind than the type knows
  }
}

const lists = new Map<string, readonly Option<string>[]>();

/** Made once for a language: 250 names take longer than a keystroke should. */
function once<Value extends string>(key: string, make: () => Option<Value>[]): readonly Option<Value>[] {
  const known = lists.get(key) as readonly Option<Value>[] | undefined; // the key names what the list is of
  if (known) return known;
  const made = make();
  lists.set(key, made);
  return made;
}

/** All countries by name, those of the islands first: most clients of a UK business are there. */
export const countryOptions = (locale: string): readonly Option<Country>[] =>
  once(`countries ${locale}`, () => nearFirst(countries, ['GB', 'IE'], (country) => countryName(country, locale), locale));

/** All currencies by code and name, those most used here first. */
export const currencyOptions = (locale: string): readonly Option<Currency>[] =>
  once(`currencies ${locale}`, () =>
    nearFirst(currencies, ['GBP', 'EUR', 'USD'], (code) => `${code} – ${currencyName(code, locale)}`, locale),
  );

function nearFirst<Value extends string>(
  all: readonly Value[],
  near: readonly Value[],
  label: (value: Value) => string,
  locale: string,
): Option<Value>[] {
  const option = (value: Value): Option<Value> => ({ value, label: label(value) });
  const far = all.filter((value) => !near.includes(value)).map(option);
  return [...near.map(option), ...far.toSorted((a, b) => a.label.localeCompare(b.label, locale))];
}
