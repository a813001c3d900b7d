import type { GigStatus } from '../gigs/index.ts';
import type { Doubt } from './doubt.ts';
import type { CalendarContext, CalendarEvent, CalendarRow } from './event.ts';
import { excerpt } from './excerpt.ts';
import { fitTexts } from './fit-text.ts';
import { identityOfEvent, identityOfText } from './identity.ts';
import { place } from './place.ts';
import { readEnd } from './read-end.ts';
import { homeZone, readMoment } from './read-moment.ts';
import { nothingRead, type ReadRow } from './reading.ts';
import { markRepeats } from './repeats.ts';
import { doubtYear } from './unlikely-year.ts';

/** Reads every row of a calendar: as many come out as went in, in their order. Never throws; what is no event is kept with its line and the reason. */
export function readCalendar(rows: readonly CalendarRow[], context: CalendarContext): ReadRow[] {
  return markRepeats(
    markSharedUids(
      rows.map((row) => readCalendarRow(row, context)),
      rows,
    ),
  );
}

function readCalendarRow(row: CalendarRow, context: CalendarContext): ReadRow {
  if ('instance' in row) return readEvent(row, context);
  const doubt: Doubt =
    'malformed' in row ? { code: 'row.malformed', reason: row.malformed } : { code: 'row.otherKind', kind: row.otherKind };
  return {
    line: row.line,
    source: [{ label: '', text: row.text }],
    identity: identityOfText(row.text),
    reading: nothingRead(homeZone(context)),
    doubts: [doubt],
  };
}

function readEvent(event: CalendarEvent, context: CalendarContext): ReadRow {
  const start = event.start === null ? null : readMoment(event.start, context);
  const unread: readonly Doubt[] =
    event.start === null ? [{ code: 'date.missing' }] : start ? [] : [{ code: 'date.unreadable', text: excerpt(event.start.text) }];
  const end = start === null ? { finish: null, doubts: [] } : readEnd(event, start, context);
  const where = place(event.location ?? '');
  const summary = event.summary?.trim() ?? '';
  const status = statusOf(event.status);
  const { reading, doubts: cuts } = fitTexts({
    ...nothingRead(start?.zone ?? homeZone(context)),
    title: summary || where.name || context.name || 'Gig',
    date: start?.date ?? null,
    start: start?.time ?? null,
    finish: end.finish,
    venueName: where.name,
    venueAddress: where.link,
    status,
    notes: notesOf(event),
  });
  const untitled: readonly Doubt[] = summary === '' ? [{ code: 'title.missing' }] : [];
  const cancelled: readonly Doubt[] = status === 'cancelled' ? [{ code: 'event.cancelled' }] : [];
  const series: readonly Doubt[] = event.recurrence ? [event.recurrence] : [];
  return {
    line: event.line,
    source: event.source,
    identity: identityOfEvent(event),
    reading,
    doubts: [
      unread,
      start?.doubts ?? [],
      doubtYear(start?.date ?? null),
      end.doubts,
      untitled,
      where.doubts,
      cancelled,
      series,
      cuts,
    ].flat(),
  };
}

function statusOf(written: string | null): GigStatus | null {
  const status = written?.trim().toUpperCase();
  if (status === 'CANCELLED') return 'cancelled';
  return status === 'TENTATIVE' ? 'draft' : null;
}

function notesOf({ description, url }: CalendarEvent): string | null {
  const text = description?.trim() ?? '';
  const link = url?.trim() ?? '';
  return [text, text.includes(link) ? '' : link].filter((part) => part !== '').join('\n') || null;
}

/** Events of one UID that are not days of one series: a calendar's mistake, or a booking that was written twice with other times. */
function markSharedUids(read: readonly ReadRow[], rows: readonly CalendarRow[]): ReadRow[] {
  const linesOf = new Map<string, Set<number>>();
  for (const row of rows) {
    if (!('instance' in row) || row.uid === null || row.series) continue;
    linesOf.set(row.uid, (linesOf.get(row.uid) ?? new Set()).add(row.line));
  }
  return read.map((reading, index) => {
    const row = rows[index];
    const lines = row && 'instance' in row && row.uid !== null ? linesOf.get(row.uid) : undefined;
    const others = [...(lines ?? [])].filter((line) => line !== reading.line);
    return others.length === 0 || !lines?.has(reading.line)
      ? reading
      : { ...reading, doubts: [...reading.doubts, { code: 'event.sameUid', lines: others }] };
  });
}
