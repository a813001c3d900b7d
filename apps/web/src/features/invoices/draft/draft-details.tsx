import { Card } from '../../../ui/card.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { DiscountFields } from './discount-fields.tsx';
import type { DraftWire } from './draft-values.ts';
import type { Autosave } from './use-autosave.ts';

/** What an invoice says besides its lines. What is left empty is inherited, and says from where. */
export function DraftDetails({ draft, autosave: { values, set, problems } }: { draft: DraftWire; autosave: Autosave }) {
  const { inherited, currency } = draft;
  return (
    <Card title="Details">
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField
          label="Invoice date"
          optional
          name="invoiceDate"
          placeholder="The day it is issued"
          value={values.invoiceDate}
          onChange={(value) => set('invoiceDate', value)}
          error={problems.invoiceDate}
        />
        <TextField
          label="Due in"
          optional
          name="paymentTermsDays"
          inputMode="numeric"
          suffix="days"
          placeholder={String(inherited.paymentTermsDays)}
          value={values.paymentTermsDays}
          onChange={(value) => set('paymentTermsDays', value.trim())}
          error={problems.paymentTermsDays}
        />
        <TextField
          label="Purchase order"
          optional
          name="purchaseOrderReference"
          maxLength={200}
          placeholder={inherited.purchaseOrderReference ?? 'The client’s reference'}
          value={values.purchaseOrderReference}
          onChange={(value) => set('purchaseOrderReference', value)}
        />
        <div className="grid grid-cols-2 items-start gap-3 sm:col-span-full sm:grid-cols-4">
          <DiscountFields
            of="the whole invoice"
            value={values.discount}
            onChange={(discount) => set('discount', { ...values.discount, ...discount })}
            currency={currency}
            error={problems.discount}
          />
          {values.discount.kind !== 'none' && (
            <TextField
              label="Reason"
              optional
              maxLength={200}
              placeholder="Discount"
              className="col-span-2"
              value={values.discount.reason}
              onChange={(reason) => set('discount', { ...values.discount, reason })}
            />
          )}
        </div>
        <TextArea
          label="Note to the client"
          optional
          name="description"
          maxLength={10_000}
          rows={2}
          className="sm:col-span-full"
          value={values.description}
          onChange={(value) => set('description', value)}
        />
      </div>
    </Card>
  );
}
