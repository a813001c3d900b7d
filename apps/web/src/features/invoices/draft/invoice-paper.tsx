import { type InvoiceDocument, longDate, moneyWords } from '@glovelly/domain/invoices';
import { formatQuantity, formatRate, negate } from '@glovelly/domain/money';
import { formatIban, formatSortCode, parseIban, parseSortCode } from '@glovelly/domain/seller';
import type { CSSProperties, ReactNode } from 'react';

/** Paper is light whatever the screen is: the tokens that stand on it are those of the light theme. */
const paper = {
  colorScheme: 'light',
  '--ink': 'oklch(23% 0.03 345)',
  '--ink-soft': 'oklch(42% 0.03 350)',
  '--ink-faint': 'oklch(50% 0.025 0)',
  '--line': 'oklch(89.2% 0.012 70)',
  '--line-strong': 'oklch(60% 0.025 10)',
  '--plain-wash': 'oklch(93% 0.011 70)',
  background: '#fff',
  color: 'var(--ink)',
} as CSSProperties; /* custom properties are no known names */

/** The document as it will be printed, as a page on the screen. It shows what it is given and works nothing out. */
export function InvoicePaper({ document, isScrolled = false }: { document: InvoiceDocument; isScrolled?: boolean }) {
  const { seller, buyer, totals, vat, adjustments, lines, payment } = document;
  const hasVat = vat !== null;
  return (
    <article
      aria-label="Preview of the invoice"
      style={paper}
      tabIndex={isScrolled ? 0 : undefined}
      className="@container rounded-lg border border-line p-5 text-sm shadow-md @lg:p-8"
    >
      <header className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3">
        <div className="min-w-0">
          <p className="display text-xl">{seller.tradingName ?? (seller.name || <Gap>Your name</Gap>)}</p>
          {seller.tradingName && seller.name && <p className="text-ink-soft">{seller.name}</p>}
        </div>
        <address className="text-ink-soft text-xs not-italic">
          {[...seller.address, seller.email, seller.phone, seller.vatNumber && `VAT ${seller.vatNumber}`].filter(Boolean).map((line) => (
            <span key={line} className="block">
              {line}
            </span>
          ))}
        </address>
      </header>

      <div className="mt-6 flex flex-wrap justify-between gap-x-8 gap-y-4">
        <div>
          <Label>To</Label>
          <p className="font-semibold">{buyer.name}</p>
          {buyer.address.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {buyer.vatNumber && <p className="text-ink-soft text-xs">VAT {buyer.vatNumber}</p>}
        </div>
        <dl className="grid grid-cols-[auto_auto] content-start gap-x-4 gap-y-1 text-xs">
          <Fact label="Invoice">{document.number ?? <Gap>numbered when issued</Gap>}</Fact>
          <Fact label="Date">{longDate(document.invoiceDate)}</Fact>
          <Fact label="Due">{longDate(document.dueDate)}</Fact>
          {document.purchaseOrder && <Fact label="Your reference">{document.purchaseOrder}</Fact>}
          {document.supply && <Fact label="Supplied">{supplyWords(document.supply)}</Fact>}
        </dl>
      </div>

      <table className="mt-6 w-full border-collapse text-xs">
        <thead>
          <tr className="border-line-strong border-b text-left text-ink-soft [&_th]:py-1.5 [&_th]:font-semibold">
            <th scope="col">Description</th>
            <th scope="col" className="pl-3 text-right @max-sm:sr-only">
              Quantity
            </th>
            <th scope="col" className="pl-3 text-right @max-sm:sr-only">
              Price
            </th>
            {hasVat && (
              <th scope="col" className="pl-3 text-right">
                VAT
              </th>
            )}
            <th scope="col" className="pl-3 text-right">
              Amount
            </th>
          </tr>
        </thead>
        <tbody className="tabular">
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a printed line is its place
            <tr key={index} className="border-line border-b align-top [&_td]:py-2">
              <td className="min-w-0 whitespace-pre-line break-words">
                {line.description.trim() === '' ? <Gap>No description yet</Gap> : line.description}
                {line.discount && <span className="block text-ink-soft">{line.discount}</span>}
                <span className="block text-ink-soft @sm:hidden">
                  {formatQuantity(line.quantity)} {line.unit} × {formatRate(line.unitPrice)}
                </span>
              </td>
              <td className="whitespace-nowrap pl-3 text-right @max-sm:sr-only">
                {formatQuantity(line.quantity)} {line.unit}
              </td>
              <td className="whitespace-nowrap pl-3 text-right @max-sm:sr-only">{formatRate(line.unitPrice)}</td>
              {hasVat && <td className="whitespace-nowrap pl-3 text-right">{line.vatRate}</td>}
              <td className="whitespace-nowrap pl-3 text-right font-medium">{moneyWords(line.net)}</td>
            </tr>
          ))}
          {lines.length === 0 && (
            <tr>
              <td colSpan={hasVat ? 5 : 4} className="py-6 text-center">
                <Gap>No lines yet</Gap>
              </td>
            </tr>
          )}
        </tbody>
      </table>

      <div className="mt-5 grid gap-x-8 gap-y-5 @lg:grid-cols-[minmax(0,1fr)_auto]">
        <div className="min-w-0 @max-lg:order-last">{payment && <HowToPay payment={payment} />}</div>
        <dl className="tabular ml-auto grid w-full max-w-72 grid-cols-[1fr_auto] content-start gap-y-1.5 text-xs">
          {adjustments.length > 0 && <Sum label="Subtotal">{moneyWords(totals.lines)}</Sum>}
          {adjustments.map(({ kind, reason, amount }) => (
            <Sum key={reason} label={reason}>
              {moneyWords(kind === 'allowance' ? negate(amount) : amount)}
            </Sum>
          ))}
          {vat && <Sum label="Net total">{moneyWords(totals.net)}</Sum>}
          {vat?.breakdown.map((row) => (
            <Sum key={row.rate} label={`VAT ${row.rate} on ${moneyWords(row.taxable)}`}>
              {moneyWords(row.vat)}
            </Sum>
          ))}
          <dt className="mt-1 border-line-strong border-t pt-2.5 font-semibold text-sm">Amount due</dt>
          <dd className="display mt-1 border-line-strong border-t pt-2 text-right text-lg">{moneyWords(totals.due)}</dd>
        </dl>
      </div>

      {(document.notes || document.terms) && (
        <footer className="mt-6 grid gap-2 border-line border-t pt-4 text-ink-soft text-xs">
          {document.notes && <p className="whitespace-pre-line">{document.notes}</p>}
          {document.terms && <p className="whitespace-pre-line">{document.terms}</p>}
        </footer>
      )}
    </article>
  );
}

const Label = ({ children }: { children: ReactNode }) => <p className="mb-0.5 font-semibold text-ink-faint text-xs">{children}</p>;

/** What is not there yet. */
const Gap = ({ children }: { children: ReactNode }) => <span className="text-ink-faint italic">{children}</span>;

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <>
    <dt className="text-ink-soft">{label}</dt>
    <dd className="text-right font-medium">{children}</dd>
  </>
);

const Sum = ({ label, children }: { label: string; children: ReactNode }) => (
  <>
    <dt className="text-ink-soft">{label}</dt>
    <dd className="pl-6 text-right">{children}</dd>
  </>
);

function supplyWords(supply: NonNullable<InvoiceDocument['supply']>): ReactNode {
  if (supply.kind === 'period') return `${longDate(supply.from)} to ${longDate(supply.to)}`;
  return supply.days.map((day) => (
    <span key={day} className="block">
      {longDate(day)}
    </span>
  ));
}

function HowToPay({ payment }: { payment: NonNullable<InvoiceDocument['payment']> }) {
  const sortCode = payment.sortCode && parseSortCode(payment.sortCode);
  const iban = payment.iban && parseIban(payment.iban);
  const rows = [
    ['Account name', payment.accountName],
    ['Sort code', sortCode ? formatSortCode(sortCode) : null],
    ['Account number', payment.accountNumber],
    ['IBAN', iban ? formatIban(iban) : null],
    ['BIC', payment.bic],
    ['Reference', payment.reference],
  ].filter((row): row is [string, string] => row[1] != null && row[1] !== '');
  return (
    <>
      <Label>How to pay</Label>
      <dl className="tabular grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5 text-xs">
        {rows.map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-ink-soft">{label}</dt>
            <dd className="break-words">{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
