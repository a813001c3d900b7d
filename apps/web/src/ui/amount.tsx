import { formatMoney, type MoneyWire } from '../lib/format.ts';
import { cx } from './cx.ts';
import { useLocale } from './locale.tsx';

/** Money on a screen: in the user's locale, in digits of one width, never broken across lines. */
export function Amount({ money, className }: { money: MoneyWire; className?: string }) {
  const { locale } = useLocale();
  return <span className={cx('tabular whitespace-nowrap', className)}>{formatMoney(money, locale)}</span>;
}
