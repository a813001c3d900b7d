import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useCommands } from '../../lib/commands.ts';
import { formatDate, formatMoney } from '../../lib/format.ts';
import { useMay } from '../../lib/session.ts';
import type { Outputs } from '../../lib/trpc.ts';
import { Amount } from '../../ui/amount.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Day } from '../../ui/day.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useLocale } from '../../ui/locale.tsx';
import { methodWord } from './payment-methods.ts';
import { type PaidInvoice, RecordPayment } from './record-payment.tsx';
import { usePaymentRemoval } from './use-payment-removal.ts';

type Recorded = Outputs['payments']['record']['payment'];

interface PaymentsCardProps {
  invoice: PaidInvoice & { readonly state: 'issued' | 'void' };
  payments: readonly Recorded[];
}

/** What came in for one invoice, and the way to write down more. */
export function PaymentsCard({ invoice, payments }: PaymentsCardProps) {
  const { locale } = useLocale();
  const mayWrite = useMay('records.write');
  const [isRecording, setRecording] = useState(false);
  const { removing, remove } = usePaymentRemoval();
  const mayRecord = mayWrite && invoice.state === 'issued' && invoice.amountDue.minor !== '0';
  useCommands(mayRecord ? [{ id: 'pay', label: 'Record a payment', group: 'This page', keys: 'p', run: () => setRecording(true) }] : []);
  return (
    <Card title="Payments">
      {payments.length === 0 && (
        <p className="text-ink-soft text-sm">{invoice.state === 'void' ? 'Nothing came in for it.' : 'Nothing has come in yet.'}</p>
      )}
      <ul className="grid gap-3 text-sm">
        {payments.map((payment) => (
          <li key={payment.id} className="flex items-start gap-2">
            <div className="min-w-0 flex-1">
              <p className="flex justify-between gap-3">
                <Day date={payment.paidOn} />
                <Amount money={payment.amount} className="font-semibold" />
              </p>
              <p className="break-words text-ink-soft">{[methodWord(payment.method), payment.reference].filter(Boolean).join(' · ')}</p>
              {payment.note && <p className="whitespace-pre-line break-words text-ink-soft">{payment.note}</p>}
            </div>
            {mayWrite && (
              <IconButton
                label={`Remove the payment of ${formatMoney(payment.amount, locale)}, ${formatDate(payment.paidOn, locale)}`}
                disabled={removing !== null}
                onClick={() => void remove(payment)}
                className="-mt-1.5 -mr-2"
              >
                <Trash2 aria-hidden="true" />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      {mayRecord && (
        <Button look="primary" className="mt-4 w-full" onClick={() => setRecording(true)}>
          Record payment
        </Button>
      )}
      {isRecording && <RecordPayment invoice={invoice} onClose={() => setRecording(false)} />}
    </Card>
  );
}
