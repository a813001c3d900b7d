import { type SubmitEvent, useId, useState } from 'react';
import { useCommands } from '../../lib/commands.ts';
import { refusalOf } from '../../lib/form-words.ts';
import { formatMoney, type MoneyWire } from '../../lib/format.ts';
import { newId } from '../../lib/new-id.ts';
import { trpc } from '../../lib/trpc.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormErrorSummary } from '../../ui/form-error-summary.tsx';
import { useLocale } from '../../ui/locale.tsx';
import { MoneyField } from '../../ui/money-field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast-store.ts';
import { methodOptions } from './payment-methods.ts';
import { readPayment, usualPayment } from './payment-values.ts';
import { useMoneyMoved } from './use-money-moved.ts';

export interface PaidInvoice {
  readonly id: string;
  readonly number: string;
  readonly client: { readonly name: string };
  readonly amountDue: MoneyWire;
}

/** Writes down what came in for an invoice. */
export function RecordPayment({ invoice, onClose }: { invoice: PaidInvoice; onClose: () => void }) {
  const formId = useId();
  const { locale, today } = useLocale();
  const { amountDue } = invoice;
  const [id] = useState(newId<'payment'>);
  const [values, setValues] = useState(() => usualPayment(amountDue, today));
  const [misread, setMisread] = useState<Readonly<Record<string, string>>>({});
  const remove = trpc.payments.remove.useMutation();
  const moneyMoved = useMoneyMoved();
  const record = trpc.payments.record.useMutation({
    onSuccess: async ({ payment }) => {
      toast({
        message: `${formatMoney(payment.amount, locale)} recorded for ${invoice.number}`,
        tone: 'good',
        undo: async () => {
          await remove.mutateAsync({ id });
          await moneyMoved();
        },
      });
      await moneyMoved();
    },
  });
  const words = refusalOf(record.error);
  const errors: Readonly<Record<string, string>> = { ...words?.fields, ...misread };
  const set =
    <Name extends keyof typeof values>(name: Name) =>
    (value: (typeof values)[Name]) =>
      setValues((before) => ({ ...before, [name]: value }));

  const save = () => {
    if (record.isPending) return;
    const read = readPayment(values, amountDue.currency);
    setMisread(read.ok ? {} : read.errors);
    if (!read.ok) return record.reset();
    record.mutate({ id, invoiceId: invoice.id, ...read.facts }, { onSuccess: onClose });
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    save();
  };
  useCommands([{ id: 'record', label: 'Record this payment', group: 'This page', keys: 'mod+enter', run: save }]);

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && !record.isPending && onClose()}
      title="Record a payment"
      description={`For ${invoice.number} to ${invoice.client.name}. ${formatMoney(amountDue, locale)} is due.`}
      size="sm"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} look="primary" busy={record.isPending}>
            Record payment
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={submit} className="grid gap-4 pb-2">
        <FormErrorSummary errors={errors} words={words} />
        <div className="grid grid-cols-2 gap-4 max-[24rem]:grid-cols-1">
          <MoneyField
            label="Amount"
            name="amount"
            currency={amountDue.currency}
            value={values.amount}
            onChange={set('amount')}
            error={errors.amount}
          />
          <DateField label="Came in on" name="paidOn" max={today} value={values.paidOn} onChange={set('paidOn')} error={errors.paidOn} />
        </div>
        <Select label="How" name="method" value={values.method} onChange={set('method')} options={methodOptions} />
        <TextField
          label="Reference"
          name="reference"
          optional
          maxLength={200}
          autoComplete="off"
          value={values.reference}
          onChange={set('reference')}
          error={errors.reference}
        />
        <TextArea
          label="Note"
          name="note"
          optional
          rows={2}
          maxLength={2000}
          value={values.note}
          onChange={set('note')}
          error={errors.note}
        />
      </form>
    </Dialog>
  );
}
