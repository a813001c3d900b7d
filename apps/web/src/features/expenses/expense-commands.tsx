import { useNavigate } from '@tanstack/react-router';
import { useCommands } from '../../lib/commands.ts';
import { formatDate, formatMoney } from '../../lib/format.ts';
import { useMay } from '../../lib/session.ts';
import { trpc } from '../../lib/trpc.ts';
import { useLocale } from '../../ui/locale.tsx';

/** What the palette knows of expenses on every page. */
export function ExpenseCommands() {
  const navigate = useNavigate();
  const utils = trpc.useUtils();
  const { locale } = useLocale();
  const mayWrite = useMay('records.write');
  useCommands(
    mayWrite
      ? [
          {
            id: 'expenses.new',
            label: 'Add an expense',
            group: 'Create',
            words: 'receipt',
            run: () => void navigate({ to: '/expenses/new' }),
          },
        ]
      : [],
    async (text, signal) => {
      const { expenses } = await utils.expenses.list.fetch({ search: text, take: 5 }, { trpc: { signal } });
      return expenses.map(({ id, description, date, amount }) => ({
        id,
        label: description,
        kind: 'Expense',
        detail: `${formatDate(date, locale)} · ${formatMoney(amount, locale)}`,
        open: () => void navigate({ to: '/expenses/$expenseId', params: { expenseId: id } }),
      }));
    },
  );
  return null;
}
