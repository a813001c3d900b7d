import type { ReactNode } from 'react';
import { currencySign } from '../../../lib/format.ts';
import { Amount } from '../../../ui/amount.tsx';
import { Card } from '../../../ui/card.tsx';
import { useLocale } from '../../../ui/locale.tsx';
import type { Issued } from './issued.ts';

/** What stands on the document, for a screen that is too narrow for paper. */
export function InvoiceSummary({ invoice }: { invoice: Issued }) {
  const { locale } = useLocale();
  const { totals, lines, vatRegistered } = invoice;
  return (
    <Card title="What it charges">
      {invoice.description && <p className="mb-3 whitespace-pre-line text-sm">{invoice.description}</p>}
      <ul className="grid gap-3 border-line border-b pb-3 text-sm">
        {lines.map((line) => (
          <li key={line.id} className="flex items-baseline justify-between gap-4">
            <span className="min-w-0 break-words">
              {line.description}
              {line.quantity !== '1' && (
                <span className="block text-ink-soft text-xs">
                  {line.quantity} × {currencySign(line.unitPrice.currency, locale)}
                  {line.unitPrice.amount}
                  {line.unit && ` per ${line.unit}`}
                </span>
              )}
            </span>
            <Amount money={line.net} className="shrink-0" />
          </li>
        ))}
      </ul>
      <dl className="grid gap-1.5 pt-3 text-sm">
        {totals.discount.minor !== '0' && (
          <>
            <Sum label="Lines">
              <Amount money={totals.net} />
            </Sum>
            <Sum label="Discount">
              −<Amount money={totals.discount} />
            </Sum>
          </>
        )}
        {vatRegistered && (
          <>
            <Sum label="Without VAT">
              <Amount money={totals.taxable} />
            </Sum>
            <Sum label="VAT">
              <Amount money={totals.vat} />
            </Sum>
          </>
        )}
        <Sum label="Total" isTotal>
          <Amount money={totals.total} />
        </Sum>
      </dl>
      {invoice.purchaseOrderReference && <p className="mt-3 text-ink-soft text-sm">Purchase order: {invoice.purchaseOrderReference}</p>}
    </Card>
  );
}

const Sum = ({ label, isTotal = false, children }: { label: string; isTotal?: boolean; children: ReactNode }) => (
  <div className={isTotal ? 'flex justify-between gap-4 font-semibold text-base' : 'flex justify-between gap-4'}>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);
