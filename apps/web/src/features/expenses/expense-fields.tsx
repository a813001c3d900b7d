import type { ClaimState } from '@glovelly/domain/expenses';
import { currencyOptions } from '../../lib/names.ts';
import { Card } from '../../ui/card.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { useLocale } from '../../ui/locale.tsx';
import { MoneyField } from '../../ui/money-field.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ExpenseValues } from './expense-values.ts';
import { categoryOptions, isAllowable } from './expense-words.ts';
import { GigPicker, type GigPickerProps } from './gig-picker.tsx';

export interface ExpenseFieldsProps {
  value: ExpenseValues;
  set: <Name extends keyof ExpenseValues>(name: Name, value: ExpenseValues[Name]) => void;
  errors: Readonly<Record<string, string>>;
  gig?: GigPickerProps['known'];
}

/** What was bought, when and for how much. */
export function WhatFields({ value, set, errors, gig = null }: ExpenseFieldsProps) {
  return (
    <Card title="What it was">
      <div className="grid grid-cols-2 gap-4">
        <MoneyField
          label="Amount"
          name="amount"
          currency={value.currency}
          value={value.amount}
          onChange={(amount) => set('amount', amount)}
          error={errors.amount}
        />
        <DateField label="Date" name="date" value={value.date} onChange={(date) => set('date', date)} error={errors.date} />
        <TextField
          label="What for"
          name="description"
          maxLength={300}
          autoComplete="off"
          value={value.description}
          onChange={(description) => set('description', description)}
          error={errors.description}
          className="col-span-2"
        />
        <TextField
          label="Paid to"
          name="supplier"
          optional
          maxLength={200}
          autoComplete="off"
          value={value.supplier}
          onChange={(supplier) => set('supplier', supplier)}
          error={errors.supplier}
          className="max-sm:col-span-2"
        />
        <Select
          label="Category"
          name="category"
          value={value.category}
          onChange={(category) => set('category', category)}
          options={categoryOptions}
          placeholder="Choose…"
          error={errors.category}
          className="max-sm:col-span-2"
        />
        {!isAllowable(value.category) && (
          <p className="col-span-2 -mt-2 text-ink-soft text-sm">
            The tax office never lets this kind through: it is kept for your books, and left out of your profit.
          </p>
        )}
        <div className="col-span-2">
          <GigPicker
            value={value.gigId}
            onChange={(gigId) => set('gigId', gigId)}
            known={gig}
            error={errors.gigId}
            hint="None for strings, insurance, phone and the like"
          />
        </div>
      </div>
    </Card>
  );
}

const claimOptions: { value: ClaimState; label: string; hint: string }[] = [
  { value: 'claimable', label: 'The client', hint: 'It goes on the invoice of its gig' },
  { value: 'reimbursed', label: 'Somebody paid me back', hint: 'Already, by cash or transfer' },
  { value: 'not_claimable', label: 'I do', hint: 'It stays off the invoice' },
];

/** Who bears it in the end. Without a gig there is nobody to charge, and the question is not asked unless it was answered before. */
export function ClaimFields({ value: { claim, gigId }, set, errors }: ExpenseFieldsProps) {
  if (gigId === '' && claim.state === 'claimable') return null;
  const part = (name: 'on' | 'method' | 'note') => ({
    name: `claim.${name}`,
    value: claim[name],
    onChange: (text: string) => set('claim', { ...claim, [name]: text }),
    error: errors[`claim.${name}`],
  });
  return (
    <Card title="Who bears it">
      <div className="grid gap-4">
        <RadioGroup
          label="Who bears it"
          labelHidden
          name="claim.state"
          value={claim.state}
          onChange={(state) => set('claim', { ...claim, state })}
          options={claimOptions}
          inline
        />
        {claim.state === 'reimbursed' && (
          <div className="grid gap-4 sm:grid-cols-3">
            <DateField label="Paid back on" {...part('on')} />
            <TextField label="How" placeholder="Cash, transfer" autoComplete="off" {...part('method')} />
            <TextField label="Note" optional autoComplete="off" {...part('note')} />
          </div>
        )}
      </div>
    </Card>
  );
}

export function TaxFields({ value, set, errors }: ExpenseFieldsProps) {
  const { locale } = useLocale();
  return (
    <Card title="For the books">
      <div className="grid grid-cols-2 gap-4">
        <MoneyField
          label="VAT in it"
          name="vat"
          optional
          currency={value.currency}
          value={value.vat}
          onChange={(vat) => set('vat', vat)}
          error={errors.vat}
        />
        <TextField
          label="For business"
          name="businessSharePercent"
          inputMode="numeric"
          suffix="%"
          autoComplete="off"
          value={value.businessSharePercent}
          onChange={(share) => set('businessSharePercent', share)}
          error={errors.businessSharePercent}
        />
        <TextField
          label="Paid by"
          name="paymentMethod"
          optional
          placeholder="Card, cash"
          autoComplete="off"
          value={value.paymentMethod}
          onChange={(method) => set('paymentMethod', method)}
          error={errors.paymentMethod}
        />
        <Select
          label="Currency"
          name="currency"
          value={value.currency}
          onChange={(currency) => set('currency', currency)}
          options={currencyOptions(locale)}
          error={errors.currency}
        />
      </div>
    </Card>
  );
}
