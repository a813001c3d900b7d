import type { MalformedReason } from '@glovelly/domain/imports';
import type { LogicalLine } from './logical-lines.ts';
import { writtenProperty } from './property.ts';

/** A component of a calendar with its lines, BEGIN and END included. */
export interface Block {
  readonly kind: string;
  readonly lines: readonly LogicalLine[];
  /** Set when it never ended. */
  readonly fault: MalformedReason | null;
}

export interface Calendar {
  /** Properties of the calendar itself, the first of each name. */
  readonly properties: ReadonlyMap<string, string>;
  readonly blocks: readonly Block[];
}

/**
 * Finds the components of a calendar line by line, so that one broken event takes no other with it. What stands inside an event (alarms)
 * is part of it; an event that begins inside an event, or a file that ends in one, is kept as one that never ended.
 */
export function findBlocks(lines: readonly LogicalLine[]): Calendar {
  const properties = new Map<string, string>();
  const blocks: Block[] = [];
  let open: { kind: string; lines: LogicalLine[] } | null = null;
  const close = (fault: MalformedReason | null) => {
    if (open) blocks.push({ ...open, fault });
    open = null;
  };
  for (const line of lines) {
    const mark = /^(BEGIN|END):\s*([A-Za-z-]+)\s*$/i.exec(line.text);
    const begins = mark?.[1]?.toUpperCase() === 'BEGIN';
    const kind = mark?.[2]?.toUpperCase() ?? '';
    if (mark && kind === 'VCALENDAR') close('notEnded');
    else if (begins && OUTER.has(kind)) {
      close('notEnded');
      open = { kind, lines: [line] };
    } else if (open) {
      open.lines.push(line);
      if (mark && !begins && kind === open.kind) close(null);
    } else {
      const property = writtenProperty(line.text);
      if (property && !properties.has(property.name)) properties.set(property.name, property.value);
    }
  }
  close('notEnded');
  return { properties, blocks };
}

/** What stands in a calendar itself; anything else that begins does so inside one of these. */
const OUTER: ReadonlySet<string> = new Set(['VEVENT', 'VTODO', 'VJOURNAL', 'VFREEBUSY', 'VTIMEZONE']);
