import { toId } from '@glovelly/domain/kernel';
import { decodeCursor, encodeCursor } from '../../cursor.ts';

export interface Wanted {
  readonly cursor?: string | null | undefined;
  readonly take: number;
}

export interface Page<Of> {
  readonly rows: readonly Of[];
  readonly nextCursor: string | null;
}

/** A line's place among all, newest first: ids tell those of one moment apart. */
interface Place {
  readonly id: string;
  readonly occurredAt: Date;
}

/** Where a page goes on; null from the beginning. */
export function placeOf(cursor: Wanted['cursor']): { at: Date; id: string } | null {
  const [moment, lastId] = decodeCursor(cursor, 2) ?? [];
  const [at, id] = [new Date(moment ?? ''), toId(lastId ?? '')];
  return id === null || Number.isNaN(at.getTime()) ? null : { at, id };
}

/** A page of `take`, from one line more than it has: that there is one says that there is a next page. */
export function pageOf<Of extends Place>(found: readonly Of[], take: number): Page<Of> {
  const rows = found.slice(0, take);
  const last = rows.at(-1);
  return { rows, nextCursor: found.length > take && last ? encodeCursor([last.occurredAt.toISOString(), last.id]) : null };
}
