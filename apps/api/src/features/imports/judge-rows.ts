import type { FixesWire } from '@glovelly/contract/imports';
import { correct, judge, type ReadRow } from '@glovelly/domain/imports';
import type { Actor } from '@glovelly/domain/visibility';
import type { Db } from '../../db/database.ts';
import { importKey } from './import-key.ts';
import { lookUp } from './known/store.ts';
import type { NewRow } from './rows/store.ts';
import type { ImportKind } from './sniff.ts';
import { toFixes } from './stored-reading.ts';

/** What was decided about a row before the file was read anew. */
export interface Decided {
  readonly fixes: FixesWire;
  readonly chosen: boolean;
  readonly outcome: string;
}

/** Judges every row against what is there. Corrections stay with their row; so does its tick, as long as the row becomes the same as before. */
export async function judgeRows(
  db: Db,
  actor: Actor,
  kind: ImportKind,
  rows: readonly ReadRow[],
  decided: ReadonlyMap<string, Decided> = new Map(),
): Promise<NewRow[]> {
  const prepared = rows.map((row) => {
    const key = importKey(kind, row.identity);
    const before = decided.get(key);
    const corrected = correct(row, toFixes(before?.fixes ?? {}));
    return { row, key, before, corrected, date: corrected.reading.date };
  });
  const lookup = await lookUp(db, actor, prepared);
  return prepared.map(({ row, key, before, corrected, date }, position) => {
    const { outcome, doubts, chosen } = judge(corrected, lookup.of({ key, date }));
    return {
      position,
      line: row.line,
      source: row.source,
      kept: { reading: row.reading, doubts: row.doubts },
      fixes: before?.fixes ?? {},
      doubts,
      importKey: key,
      outcome: outcome.outcome,
      chosen: before?.outcome === outcome.outcome ? before.chosen : chosen,
      gigId: outcome.outcome === 'duplicate' ? outcome.gigId : null,
    };
  });
}
