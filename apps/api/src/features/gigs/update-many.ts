import type { UpdatedGigsWire } from '@glovelly/contract/gigs';
import { changeGig, type GigPatch, type GigRefusal, inverseOf } from '@glovelly/domain/gigs';
import { err, type GigId, ok, type Result } from '@glovelly/domain/kernel';
import { announce } from '../../audit/announce.ts';
import { DomainFailure, orNotFound } from '../../failure.ts';
import type { MemberContext } from '../../trpc/context.ts';
import { invoiceOf } from './invoice-of.ts';
import { fromRow, type GigRow } from './row.ts';
import { findGigs, saveGig } from './store.ts';
import { toPatchWire, toWire } from './to-wire.ts';

interface Change {
  readonly id: GigId;
  readonly version: number;
  readonly patch: GigPatch;
}

/** Changes many gigs, or none of them: the first look collects every refusal, so that all of them can be shown at once. */
export function updateMany(ctx: MemberContext, changes: readonly Change[]): Promise<UpdatedGigsWire> {
  const today = ctx.today();
  return ctx.transact(async (tx) => {
    const ids = changes.map(({ id }) => id);
    const rows = new Map((await findGigs(tx, ctx.actor, ids)).map((row) => [row.id, row]));
    const planned = changes.map((change) => plan(orNotFound(rows.get(change.id), 'gig'), change));
    const refusals = planned.flatMap(({ id, title, result }) => (result.ok ? [] : [{ id, title, reason: result.error }]));
    if (refusals.length > 0) throw new DomainFailure({ code: 'gig.someRefused', refusals });

    // in the order of their ids, as every writer of several gigs does, so that two of them never wait for each other
    for (const { result } of planned.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
      if (result.ok && !(await saveGig(tx, ctx.actor, result.value.before, result.value.after))) throw moved(result.value.before);
    }
    await announce(tx, ctx, {
      action: 'gig.manyChanged',
      resourceType: 'gig',
      resourceId: null,
      changes: { fields: [...new Set(changes.flatMap(({ patch }) => Object.keys(patch)))], counts: { gigs: ids.length }, ids },
    });
    const saved = new Map((await findGigs(tx, ctx.actor, ids)).map((row) => [row.id, row]));
    const gigs = ids.map((id) => toWire(orNotFound(saved.get(id), 'gig'), today));
    return {
      gigs,
      undo: { changes: planned.map(({ id, undo }, index) => ({ id, version: gigs[index]?.version ?? 0, patch: toPatchWire(undo) })) },
    };
  });

  function plan(row: GigRow, { id, version, patch }: Change) {
    const before = fromRow(row);
    const decide = (): Result<{ before: typeof before; after: typeof before }, GigRefusal> => {
      if (before.version !== version) return err({ code: 'record.stale', current: before.version });
      const changed = changeGig(before, patch, invoiceOf(row), today);
      return changed.ok ? ok({ before, after: changed.value }) : changed;
    };
    return { id, title: row.title, result: decide(), undo: inverseOf(before, patch, today) };
  }
}

/** Somebody was faster between the look and the writing. The transaction takes back what was written before. */
const moved = ({ id, title, version }: { id: GigId; title: string; version: number }): DomainFailure =>
  new DomainFailure({ code: 'gig.someRefused', refusals: [{ id, title, reason: { code: 'record.stale', current: version + 1 } }] });
