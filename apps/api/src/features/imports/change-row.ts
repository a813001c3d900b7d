import type { ChangeRowInput } from '@glovelly/contract/imports';
import { correct, judge } from '@glovelly/domain/imports';
import type { z } from 'zod';
import { announceEdit } from '../../audit/announce.ts';
import { orNotFound } from '../../failure.ts';
import type { MemberContext } from '../../trpc/context.ts';
import { lookUp } from './known/store.ts';
import { notMoved } from './refusals.ts';
import { findRow, saveRow } from './rows/store.ts';
import { findBatch, moveBatch } from './store.ts';
import { fixesOf, fromStored, toFixes } from './stored-reading.ts';

/** Ticks a row, or corrects what it was read as, and judges it anew. A row that becomes readable is ticked by itself. */
export function changeRow(ctx: MemberContext, { id, position, chosen, fixes }: z.output<typeof ChangeRowInput>): Promise<void> {
  return ctx.transact(async (tx) => {
    const moved = await moveBatch(tx, ctx.actor, { id, state: 'preview' });
    if (!moved) throw notMoved(orNotFound(await findBatch(tx, ctx.actor, id), 'import'), 'preview');
    const row = orNotFound(await findRow(tx, ctx.actor, id, position), 'row');
    const kept = fixes === undefined ? fixesOf(row.fixes) : { ...(fixes === null ? {} : fixesOf(row.fixes)), ...given(fixes ?? {}) };
    const corrected = correct(fromStored(row.reading), toFixes(kept));
    const same = { key: row.importKey, date: corrected.reading.date };
    const { outcome, doubts, chosen: unasked } = judge(corrected, (await lookUp(tx, ctx.actor, [same])).of(same));
    const wanted = chosen ?? (outcome.outcome === row.outcome ? row.chosen : unasked);
    await saveRow(tx, ctx.actor, id, {
      position,
      fixes: kept,
      doubts,
      outcome: outcome.outcome,
      chosen: wanted && outcome.outcome === 'new',
      gigId: outcome.outcome === 'duplicate' ? outcome.gigId : null,
    });
    const fields = [...(chosen === undefined ? [] : ['chosen']), ...Object.keys(given(fixes ?? {}))];
    await announceEdit(tx, ctx, { action: 'import.corrected', resourceType: 'import', resourceId: id, changes: { fields } });
  });
}

const given = <Fields extends object>(fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields; // the same fields, without the absent ones
