import { err, ok, type Result } from '../kernel/index.ts';
import type { Currency } from '../money/index.ts';
import type { SettingsCurrencyInUse } from './failures.ts';

/** What is still under way in the organisation's currency: how many of each. */
export interface CurrencyUse {
  /** Drafts of invoices, which would be finished under rates in another currency. */
  readonly drafts: number;
  /** Gigs neither cancelled nor invoiced: their miles could not be charged beside a fee in another currency. */
  readonly gigs: number;
  /** Clients with rates and no currency of their own: 45 pence would become 45 cents. */
  readonly clients: number;
}

/**
 * Whether the organisation may go over to another currency: when nothing under way is in the old one. What is issued, paid or spent keeps the currency it
 * is written in, whatever the organisation's is. Error: `settings.currencyInUse`, with what is in the way.
 */
export function changeCurrency(from: Currency, to: Currency, use: CurrencyUse): Result<Currency, SettingsCurrencyInUse> {
  if (from === to || (use.drafts === 0 && use.gigs === 0 && use.clients === 0)) return ok(to);
  return err({ code: 'settings.currencyInUse', currency: from, ...use });
}
