import { setImmediate } from 'node:timers/promises';
import { addDays, type LocalDate, parseTimeZone, type TimeZone } from '@glovelly/domain/calendar';
import { type CalendarContext, type CalendarRow, MOST_ROWS, type WrittenMoment } from '@glovelly/domain/imports';
import type { Encoding } from '../decode.ts';
import { type Block, findBlocks } from './blocks.ts';
import { logicalLines } from './logical-lines.ts';
import { parseEvent, replacedDay, textOf, uidOf } from './parse-event.ts';
import { writtenProperty } from './property.ts';

export interface ParsedCalendar {
  readonly rows: readonly CalendarRow[];
  readonly context: CalendarContext;
  readonly encoding: Encoding;
}

/** Series are followed a year ahead: further days are a doubt, not a gig. */
const DAYS_AHEAD = 366;

/** After so many events others get their turn. */
const BATCH = 100;

/** Takes a calendar apart. Every component that is no zone is a row; a series is as many as it has days. */
export async function parseCalendar(
  bytes: Uint8Array,
  { own, chosen, today }: { readonly own: TimeZone; readonly chosen: TimeZone | null; readonly today: LocalDate },
): Promise<ParsedCalendar> {
  const { lines, encoding } = logicalLines(bytes);
  const { properties, blocks } = findBlocks(lines);
  const zone = properties.get('X-WR-TIMEZONE')?.trim() ?? null;
  const context: CalendarContext = {
    own,
    chosen,
    calendar: zone !== null && parseTimeZone(zone) ? zone : null,
    defined: definedZones(blocks),
    name: properties.get('X-WR-CALNAME')?.trim() || null,
  };
  const cancelled = properties.get('METHOD')?.trim().toUpperCase() === 'CANCEL';
  const replaced = replacedDays(blocks);
  const rows: CalendarRow[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'VTIMEZONE') continue;
    if (index % BATCH === BATCH - 1) await setImmediate();
    if (block.kind !== 'VEVENT') rows.push({ line: block.lines[0]?.line ?? 1, otherKind: block.kind, text: textOf(block) });
    else rows.push(...parseEvent(block, context, replaced.get(uidOf(block) ?? '') ?? [], addDays(today, DAYS_AHEAD)).map(asSent));
    if (rows.length > MOST_ROWS) break; // refused anyway
  }
  return { rows, context, encoding };

  function asSent(row: CalendarRow): CalendarRow {
    return cancelled && 'instance' in row ? { ...row, status: 'CANCELLED' } : row;
  }
}

function definedZones(blocks: readonly Block[]): ReadonlyMap<string, string | null> {
  const zones = new Map<string, string | null>();
  for (const { kind, lines } of blocks) {
    if (kind !== 'VTIMEZONE') continue;
    const values = new Map(
      lines.map(({ text }) => writtenProperty(text)).flatMap((property) => (property ? [[property.name, property.value]] : [])),
    );
    const name = values.get('TZID');
    if (name) zones.set(name, values.get('X-LIC-LOCATION') ?? null);
  }
  return zones;
}

function replacedDays(blocks: readonly Block[]): ReadonlyMap<string, readonly WrittenMoment[]> {
  const days = new Map<string, WrittenMoment[]>();
  for (const block of blocks) {
    const found = block.kind === 'VEVENT' ? replacedDay(block) : null;
    if (!found) continue;
    const known = days.get(found.uid);
    if (known) known.push(found.day);
    else days.set(found.uid, [found.day]);
  }
  return days;
}
