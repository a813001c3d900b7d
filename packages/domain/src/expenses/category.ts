/**
 * The boxes of the self-employment pages of the UK tax return (HMRC SA103F, "Business expenses"), in their order there.
 * `box` is the total, `disallowableBox` its disallowable part. `allowable: false` marks what tax law never lets through, whatever the share:
 * business entertainment (ITTOIA 2005, section 45) and depreciation (capital allowances stand in its place).
 */
export const expenseCategories = [
  { code: 'cost_of_goods', label: 'Goods bought for resale or used', box: 17, disallowableBox: 32, allowable: true },
  { code: 'subcontractors', label: 'Subcontractors and deps', box: 18, disallowableBox: 33, allowable: true },
  { code: 'wages', label: 'Wages and staff', box: 19, disallowableBox: 34, allowable: true },
  { code: 'travel', label: 'Car, van and travel', box: 20, disallowableBox: 35, allowable: true },
  { code: 'premises', label: 'Rent, rates, power and insurance', box: 21, disallowableBox: 36, allowable: true },
  { code: 'maintenance', label: 'Repairs and maintenance', box: 22, disallowableBox: 37, allowable: true },
  { code: 'admin', label: 'Phone, stationery and office', box: 23, disallowableBox: 38, allowable: true },
  { code: 'advertising', label: 'Advertising', box: 24, disallowableBox: 39, allowable: true },
  { code: 'entertainment', label: 'Business entertainment', box: 24, disallowableBox: 39, allowable: false },
  { code: 'interest', label: 'Interest on loans', box: 25, disallowableBox: 40, allowable: true },
  { code: 'financial_charges', label: 'Bank and card charges', box: 26, disallowableBox: 41, allowable: true },
  { code: 'bad_debts', label: 'Bad debts written off', box: 27, disallowableBox: 42, allowable: true },
  { code: 'professional_fees', label: 'Accountancy, legal and professional fees', box: 28, disallowableBox: 43, allowable: true },
  { code: 'depreciation', label: 'Depreciation', box: 29, disallowableBox: 44, allowable: false },
  { code: 'other', label: 'Other business expenses', box: 30, disallowableBox: 45, allowable: true },
] as const;

export type ExpenseCategory = (typeof expenseCategories)[number]['code'];

export const isExpenseCategory = (text: string): text is ExpenseCategory => expenseCategories.some(({ code }) => code === text);
