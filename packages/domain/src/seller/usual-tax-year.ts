import { type MonthDay, ukTaxYearStart } from '../calendar/index.ts';
import type { Country } from '../parties/index.ts';

// When the tax year of a person begins, where it is not the first of January. Source of each: the country's tax office, 2026.
const starts: Partial<Record<Country, string>> = {
  AU: '07-01', // Income Tax Assessment Act 1997, section 4-10
  BD: '07-01',
  GB: ukTaxYearStart,
  HK: '04-01', // Inland Revenue Ordinance, section 2: year of assessment
  IN: '04-01', // Income-tax Act: previous year
  NZ: '04-01', // Tax Administration Act 1994: standard tax year
  PK: '07-01', // Income Tax Ordinance 2001, section 74
  ZA: '03-01', // Income Tax Act 1962: year of assessment of a person
};

/** When the tax year of somebody self-employed usually begins in a country: the first of January where nothing else is known. */
export const usualTaxYearStart = (country: Country): MonthDay =>
  (starts[country] ?? '01-01') as MonthDay; /* days of every year, written out above */
