import { useNavigate } from '@tanstack/react-router';
import { useCommands } from '../../../lib/commands.ts';
import { formatMoney } from '../../../lib/format.ts';
import { useMay } from '../../../lib/session.ts';
import { trpc } from '../../../lib/trpc.ts';
import { useLocale } from '../../../ui/locale.tsx';

/** What the palette knows of invoices and payments on every page. */
export function InvoiceCommands() {
  const navigate = useNavigate();
  const utils = trpc.useUtils();
  const { locale } = useLocale();
  const mayWrite = useMay('records.write');
  const create = {
    id: 'invoices.new',
    label: 'Create an invoice',
    group: 'Create' as const,
    run: () => void navigate({ to: '/invoices/new' }),
  };
  useCommands(
    [
      ...(mayWrite ? [create] : []),
      {
        id: 'invoices.overdue',
        label: 'Overdue invoices',
        group: 'Go to',
        words: 'late chase unpaid',
        run: () => void navigate({ to: '/invoices', search: { status: 'overdue' } }),
      },
      {
        id: 'payments',
        label: 'Payments',
        group: 'Go to',
        words: 'income money paid',
        keys: 'g p',
        run: () => void navigate({ to: '/payments' }),
      },
      { id: 'invoices.numbers', label: 'Invoice numbers', group: 'Go to', run: () => void navigate({ to: '/invoices/numbers' }) },
    ],
    async (text, signal) => {
      const { invoices } = await utils.invoices.list.fetch({ search: text, take: 5 }, { trpc: { signal } });
      return invoices.map(({ id, number, clientName, total }) => ({
        id,
        label: number ?? 'Draft',
        kind: 'Invoice',
        detail: `${clientName} · ${formatMoney(total, locale)}`,
        open: () => void navigate({ to: '/invoices/$invoiceId', params: { invoiceId: id } }),
      }));
    },
  );
  return null;
}
