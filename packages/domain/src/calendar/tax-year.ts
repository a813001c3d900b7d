import { invariant } from '../kernel/index.ts';
import { type LocalDate, localDate, parts } from './local-date.ts';

/** A UK tax year: 6 April to 5 April, both days within it. `label` is "2026/27". */
export interface TaxYear {
  readonly label: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The UK tax year that starts on 6 April of `startYear`. */
export function ukTaxYear(startYear: number): TaxYear {
  const from = localDate(startYear, 4, 6);
  const to = localDate(startYear + 1, 4, 5);
  invariant(from !== null && to !== null, 'tax years lie between 1900 and 2199');
  return { label: `${startYear}/${String((startYear + 1) % 100).padStart(2, '0')}`, from, to };
}

/** The UK tax year a day belongs to (Income Tax Act 2007, section 4): 5 April still belongs to the year before. */
export function ukTaxYearOf(date: LocalDate): TaxYear {
  const { year, month, day } = parts(date);
  return ukTaxYear(month > 4 || (month === 4 && day >= 6) ? year : year - 1);
}
