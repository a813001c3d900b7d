import { parseNumberPattern, repeatedNumber } from '@glovelly/domain/invoices';
import { changeCurrency, checkSettings, type Settings } from '@glovelly/domain/seller';
import type { Tx } from '../../db/database.ts';
import { DomainFailure, orThrow } from '../../failure.ts';
import type { MemberContext } from '../../trpc/context.ts';
import { currencyUse, givenNumbers, nextNumbers } from './use-store.ts';

/** Decides about settings before they are saved: what is under way in the old currency, and which numbers were given, speak against some. */
export async function decideSettings(
  tx: Tx,
  ctx: Pick<MemberContext, 'actor' | 'today'>,
  before: Settings,
  given: Settings,
): Promise<Settings> {
  const settings = orThrow(checkSettings(given));
  if (settings.currency !== before.currency)
    orThrow(changeCurrency(before.currency, settings.currency, await currencyUse(tx, ctx.actor, before.currency)));
  await refuseRepeats(tx, ctx, before, settings);
  return settings;
}

/** A series that is left as it is goes on; a changed one must not come to a number that is on a document already. */
async function refuseRepeats(
  tx: Tx,
  { actor, today }: Pick<MemberContext, 'actor' | 'today'>,
  before: Settings,
  after: Settings,
): Promise<void> {
  const pattern = orThrow(parseNumberPattern(after.invoiceNumberPattern, after.invoiceNumberReset));
  const same = (['invoiceNumberPattern', 'invoiceNumberStart', 'invoiceNumberReset'] as const).every(
    (name) => before[name] === after[name],
  );
  if (same) return;
  const series = { pattern, reset: after.invoiceNumberReset, start: after.invoiceNumberStart, next: await nextNumbers(tx, actor) };
  const number = repeatedNumber(series, await givenNumbers(tx, actor), today());
  if (number !== null) throw new DomainFailure({ code: 'settings.numbersRepeat', number });
}
