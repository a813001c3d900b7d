import { addDays, type LocalDate, type MonthDay, monthOf, taxYearOf } from '@glovelly/domain/calendar';

export interface Period {
  readonly id: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/** The periods that people ask about, as of `today`: this month and the last, this tax year and the last, each beginning on `taxYearStart`. */
export function usualPeriods(today: LocalDate, taxYearStart: MonthDay): Period[] {
  const month = monthOf(today);
  const lastMonth = monthOf(addDays(month.from, -1));
  const taxYear = taxYearOf(today, taxYearStart);
  const lastTaxYear = taxYearOf(addDays(taxYear.from, -1), taxYearStart);
  return [
    { id: 'month', label: 'This month', ...month },
    { id: 'lastMonth', label: 'Last month', ...lastMonth },
    { id: 'taxYear', label: `Tax year ${taxYear.label}`, from: taxYear.from, to: taxYear.to },
    { id: 'lastTaxYear', label: `Tax year ${lastTaxYear.label}`, from: lastTaxYear.from, to: lastTaxYear.to },
  ];
}

/** Which of them two days are; "all" for none, "other" for days of somebody's own. */
export function periodOf(periods: readonly Period[], from: string | undefined, to: string | undefined): string {
  if (from === undefined && to === undefined) return 'all';
  return periods.find((period) => period.from === from && period.to === to)?.id ?? 'other';
}
