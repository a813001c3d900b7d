import { invariant } from '../kernel/index.ts';
import { type Percentage, percentage } from '../money/index.ts';

/** EN 16931 VAT category codes (UNTDID 5305) that a UK seller uses: standard (any positive rate), zero rated, exempt, outside the scope. */
export const vatCategories = ['S', 'Z', 'E', 'O'] as const;
export type VatCategory = (typeof vatCategories)[number];

/** How VAT is charged on a line. Only category S has a rate; two treatments of one category and rate are one and the same object. */
export interface VatTreatment {
  readonly category: VatCategory;
  readonly rate: Percentage;
}

const known = new Map<string, VatTreatment>();

/** Whether a category and a rate go together (EN 16931 BR-S-05, BR-Z-05, BR-E-05, BR-O-05): a positive rate for S up to 100 %, none for the others. */
export const isVatTreatment = (category: VatCategory, rate: Percentage): boolean =>
  category === 'S' ? rate > 0n && rate <= 10_000n : rate === 0n;

/** The treatment of a category and rate that go together. Interned, so that lines can be grouped without comparing figures. */
export function vatTreatment(category: VatCategory, rate: Percentage): VatTreatment {
  invariant(isVatTreatment(category, rate), 'only category S has a rate, and it is above 0 and at most 100 %');
  const key = `${category}${rate}`;
  const found = known.get(key) ?? Object.freeze({ category, rate });
  known.set(key, found);
  return found;
}

/** What a UK seller chooses from, the usual one first. `source` says which law sets the rate. */
export const ukVatTreatments: readonly { readonly treatment: VatTreatment; readonly name: string; readonly source: string }[] = [
  {
    treatment: vatTreatment('S', percentage(2000n)),
    name: 'Standard rate',
    source: 'Value Added Tax Act 1994, section 2(1): 20 % from 4 January 2011',
  },
  { treatment: vatTreatment('S', percentage(500n)), name: 'Reduced rate', source: 'Value Added Tax Act 1994, section 29A: 5 %' },
  { treatment: vatTreatment('Z', percentage(0n)), name: 'Zero rated', source: 'Value Added Tax Act 1994, section 30 and Schedule 8' },
  { treatment: vatTreatment('E', percentage(0n)), name: 'Exempt', source: 'Value Added Tax Act 1994, section 31 and Schedule 9' },
  { treatment: vatTreatment('O', percentage(0n)), name: 'Outside the scope', source: 'Value Added Tax Act 1994, section 4' },
];

/** What a line is charged until somebody says otherwise. It has effect only on the invoices of a seller who is registered for VAT. */
export const standardVat = vatTreatment('S', percentage(2000n));

export const outsideScope = vatTreatment('O', percentage(0n));
