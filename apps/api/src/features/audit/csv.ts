import { CSV_START, csvRow } from '@glovelly/domain/export';
import type { MemberContext } from '../../trpc/context.ts';
import { type Filter, type Line, listLines } from './store.ts';
import { changesOf } from './to-wire.ts';

const HEADER = [
  'When (UTC)',
  'Who',
  'As',
  'What',
  'Outcome',
  'Reason',
  'Record',
  'Record id',
  'Fields',
  'Changes',
  'Call',
  'Request',
  'Address',
];

const PAGE = 500;

/** The history as a file, sent page by page as it is read: a year of it is never in memory as a whole. */
export function csvOf(ctx: Pick<MemberContext, 'db' | 'actor' | 'organisation' | 'log'>, filter: Filter): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let cursor: string | null = null;
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(CSV_START + csvRow(HEADER, []))),
    pull: async (controller) => {
      const page = await listLines(ctx.db, ctx.actor, ctx.organisation.timeZone, filter, { cursor, take: PAGE });
      if (page.rows.length > 0) controller.enqueue(encoder.encode(page.rows.map((line) => csvRow(cellsOf(line), [])).join('')));
      cursor = page.nextCursor;
      if (cursor === null) controller.close();
    },
  });
}

function cellsOf(line: Line): (string | null)[] {
  const { fields = [], ...rest } = changesOf(line);
  return [
    line.occurredAt.toISOString(),
    line.actorLabel,
    line.actorKind,
    line.action,
    line.outcome,
    line.errorCode,
    line.resourceType,
    line.resourceId,
    fields.join(' '),
    Object.keys(rest).length === 0 ? null : JSON.stringify(rest),
    line.endpoint,
    line.requestId,
    line.ip,
  ];
}
