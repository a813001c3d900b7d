import { CSV_START, csvRow } from '@glovelly/domain/export';
import { changesOf, type Line } from './line.ts';
import type { Page, Wanted } from './page.ts';

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

export type ReadPage = (page: Wanted) => Promise<Page<Line>>;

/** A history as a file, sent page by page as it is read: a year of it is never in memory as a whole. */
export function csvOf(read: ReadPage): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let cursor: string | null = null;
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(CSV_START + csvRow(HEADER, []))),
    pull: async (controller) => {
      const page = await read({ cursor, take: PAGE });
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
