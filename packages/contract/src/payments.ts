import { paymentMethods } from '@glovelly/domain/payments';
import { z } from 'zod';
import {
  CursorInput,
  IdWire,
  InstantWire,
  idInput,
  LocalDateInput,
  LocalDateWire,
  MoneyWire,
  optionalLineInput,
  TotalInput,
  textInput,
} from './primitives.ts';

export const PaymentWire = z.object({
  id: IdWire,
  invoiceId: IdWire,
  amount: MoneyWire,
  paidOn: LocalDateWire,
  method: z.enum(paymentMethods),
  reference: z.string().nullable(),
  note: z.string().nullable(),
  recordedAt: InstantWire,
});
export type PaymentWire = z.infer<typeof PaymentWire>;

/** `id` is made by the client: the same payment sent twice is recorded once. */
export const RecordPaymentInput = z.object({
  id: idInput<'payment'>(),
  invoiceId: idInput<'invoice'>(),
  amount: TotalInput,
  paidOn: LocalDateInput,
  method: z.enum(paymentMethods).default('bank_transfer'),
  reference: optionalLineInput(200).default(null),
  note: textInput(2000).nullable().default(null),
});
export type RecordPaymentInput = z.input<typeof RecordPaymentInput>;

/** The payment, and how the invoice stands after it. */
export const RecordedPaymentWire = z.object({
  payment: PaymentWire,
  invoice: z.object({ id: IdWire, version: z.int(), amountDue: MoneyWire }),
});
export type RecordedPaymentWire = z.infer<typeof RecordedPaymentWire>;

export const RemovedPaymentWire = z.object({ id: IdWire, invoice: RecordedPaymentWire.shape.invoice });

export const RemovePaymentInput = z.object({ id: idInput<'payment'>() });

/** By the day they were paid, both days within the period; newest first. */
export const PaymentListInput = z.object({
  clientId: idInput<'client'>().optional(),
  invoiceId: idInput<'invoice'>().optional(),
  from: LocalDateInput.optional(),
  to: LocalDateInput.optional(),
  cursor: CursorInput,
  take: z.int().min(1).max(200).default(50),
});
export type PaymentListInput = z.input<typeof PaymentListInput>;

export const PaymentItemWire = PaymentWire.extend({
  invoiceNumber: z.string(),
  client: z.object({ id: IdWire, name: z.string() }),
});
export type PaymentItemWire = z.infer<typeof PaymentItemWire>;

export const PaymentPageWire = z.object({
  payments: z.array(PaymentItemWire),
  nextCursor: z.string().nullable(),
  /** Of everything the filters leave, not of this page. */
  total: z.int(),
  sums: z.array(MoneyWire),
});
export type PaymentPageWire = z.infer<typeof PaymentPageWire>;
