import {
  PaymentListInput,
  PaymentPageWire,
  RecordedPaymentWire,
  RecordPaymentInput,
  RemovedPaymentWire,
  RemovePaymentInput,
} from '@glovelly/contract/payments';
import type { InvoiceId } from '@glovelly/domain/kernel';
import type { Money } from '@glovelly/domain/money';
import { recordPayment, removePayment } from '@glovelly/domain/payments';
import { announce, unchanged } from '../../audit/announce.ts';
import { toLocalDate } from '../../db/days.ts';
import { sumOf, toMoney } from '../../db/money-columns.ts';
import { DomainFailure, orNotFound, orThrow } from '../../failure.ts';
import { moneyToWire } from '../../money-to-wire.ts';
import { router } from '../../trpc/init.ts';
import { memberProcedure, readProcedure } from '../../trpc/procedures.ts';
import { type InvoiceOfPayment, invoiceFromRow } from './row.ts';
import { deletePayment, findPayment, holdInvoice, insertPayment, keepEvent, listPayments, savePaid } from './store.ts';
import { standingOf, toItemWire, toWire } from './to-wire.ts';

export const paymentsRouter = router({
  list: readProcedure
    .input(PaymentListInput)
    .output(PaymentPageWire)
    .query(async ({ ctx, input }) => {
      const { rows, nextCursor, sums } = await listPayments(ctx.db, ctx.actor, input);
      return {
        payments: rows.map(toItemWire),
        nextCursor,
        total: sums.reduce((all, { _count }) => all + _count, 0),
        sums: sums.map(({ currency, _sum }) => moneyToWire(toMoney(sumOf(_sum.amountMinor), currency))),
      };
    }),

  record: memberProcedure
    .input(RecordPaymentInput)
    .output(RecordedPaymentWire)
    .mutation(({ ctx, input }) =>
      ctx.transact(async (tx) => {
        const invoice = paid(orNotFound(await holdInvoice(tx, ctx.actor, input.invoiceId), 'invoice'));
        const known = await findPayment(tx, ctx.actor, input.id);
        if (known && known.invoiceId === input.invoiceId && invoice.state === 'issued') {
          unchanged(tx); // the same click came twice
          return { payment: toWire(known), invoice: { ...standingOf(invoice), version: invoice.version } };
        }
        const after = orThrow(recordPayment(invoice, input, ctx.today()));
        await insertPayment(tx, ctx.actor, input);
        await savePaid(tx, ctx.actor, after);
        await keepEvent(tx, ctx.actor, { ...stamp(ctx), kind: 'payment.recorded', payment: input });
        await announce(tx, ctx, {
          action: 'payment.recorded',
          resourceType: 'payment',
          resourceId: input.id,
          changes: { values: { amount: { from: null, to: written(input.amount) } }, ids: [invoice.id] },
        });
        return { payment: toWire(orNotFound(await findPayment(tx, ctx.actor, input.id), 'payment')), invoice: standingOf(after) };
      }),
    ),

  remove: memberProcedure
    .input(RemovePaymentInput)
    .output(RemovedPaymentWire)
    .mutation(({ ctx, input }) =>
      ctx.transact(async (tx) => {
        const { invoiceId } = orNotFound(await findPayment(tx, ctx.actor, input.id), 'payment');
        const invoice = paid(orNotFound(await holdInvoice(tx, ctx.actor, invoiceId as InvoiceId /* a foreign key */), 'invoice'));
        const payment = orNotFound(await findPayment(tx, ctx.actor, input.id), 'payment'); // once more: it may have gone while it was waited for
        const amount = toMoney(payment.amountMinor, payment.currency);
        const after = orThrow(removePayment(invoice, { amount }));
        await deletePayment(tx, ctx.actor, input.id);
        await savePaid(tx, ctx.actor, after);
        await keepEvent(tx, ctx.actor, {
          ...stamp(ctx),
          kind: 'payment.removed',
          payment: { invoiceId: invoice.id, amount, paidOn: toLocalDate(payment.paidOn) },
        });
        await announce(tx, ctx, {
          action: 'payment.removed',
          resourceType: 'payment',
          resourceId: input.id,
          changes: { values: { amount: { from: written(amount), to: null } }, ids: [invoice.id] },
        });
        return { id: input.id, invoice: standingOf(after) };
      }),
    ),
});

/** Nothing is paid of a draft. */
function paid(row: InvoiceOfPayment) {
  const invoice = invoiceFromRow(row);
  if (invoice === null) throw new DomainFailure({ code: 'invoice.notIssued' });
  return invoice;
}

/** Minor units and the currency: `4250 GBP`. */
const written = ({ minor, currency }: Money): string => `${minor} ${currency}`;

const stamp = (ctx: { newId(): string; now(): number; requestId: string }) => ({
  id: ctx.newId(),
  at: new Date(ctx.now()),
  requestId: ctx.requestId,
});
