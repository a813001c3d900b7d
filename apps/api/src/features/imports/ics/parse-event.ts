import type { LocalDate } from '@glovelly/domain/calendar';
import {
  type CalendarContext,
  type CalendarEvent,
  type CalendarRow,
  homeZone,
  type WrittenMoment,
  zoneNamed,
} from '@glovelly/domain/imports';
import ICAL from 'ical.js';
import type { Block } from './blocks.ts';
import { dayOf, expand, shifted } from './expand.ts';
import { momentOf, type WrittenProperty, writtenProperty } from './property.ts';

/** The text of a component, as it is shown beside what it was not read as. */
export const textOf = (block: Block): string =>
  block.lines
    .map(({ text }) => text)
    .join('\n')
    .slice(0, 2_000);

const SHOWN = ['SUMMARY', 'DTSTART', 'DTEND', 'DURATION', 'LOCATION', 'STATUS', 'RRULE', 'DESCRIPTION', 'URL'];

/** One event: ical.js reads its words, we read its moments, and a series becomes its days up to `horizon`. `replaced` are days of it that other events stand in for. */
export function parseEvent(block: Block, context: CalendarContext, replaced: readonly WrittenMoment[], horizon: LocalDate): CalendarRow[] {
  const line = block.lines[0]?.line ?? 1;
  const component = block.fault === null ? componentOf(block) : null;
  if (component === null) return [{ line, malformed: block.fault ?? 'notCalendar', text: textOf(block) }];
  const properties = ownProperties(block);
  const [dtstart, dtend] = [first(properties, 'DTSTART'), first(properties, 'DTEND')];
  const start = dtstart ? momentOf(dtstart) : null;
  const recurrenceId = first(properties, 'RECURRENCE-ID');
  const rule = first(properties, 'RRULE')?.value.trim() ?? null;
  const added = moments(properties, 'RDATE');
  const series = rule !== null || added.length > 0;
  const event: CalendarEvent = {
    line,
    source: properties.filter(({ name }) => SHOWN.includes(name)).map(sourceCell),
    uid: words(component, 'uid'),
    instance: recurrenceId ? momentOf(recurrenceId).text : (start?.text ?? ''),
    series: series || recurrenceId !== undefined,
    summary: words(component, 'summary'),
    location: words(component, 'location'),
    description: words(component, 'description'),
    url: words(component, 'url'),
    status: words(component, 'status'),
    start,
    end: dtend ? momentOf(dtend) : null,
    minutes: minutesOf(component),
    recurrence: null,
  };
  if (!series || recurrenceId || start === null) return [event];
  const zone = (start.tzid === null ? null : zoneNamed(start.tzid, context.defined.get(start.tzid) ?? null)?.zone) ?? homeZone(context);
  const { starts, cutOff, unreadable } = expand(
    { start, rule, added, removed: [...moments(properties, 'EXDATE'), ...replaced] },
    zone,
    horizon,
  );
  const until = dayOf(starts.at(-1) ?? '');
  const endOn = (day: string): WrittenMoment | null => {
    const moved = event.end && shifted(event.end.text, start.text, day);
    return event.end && moved !== null ? { ...event.end, text: moved } : null;
  };
  return starts.map((text, index) => ({
    ...event,
    instance: text,
    start: { ...start, text },
    end: endOn(text),
    recurrence: unreadable
      ? { code: 'recurrence.unreadable', text: (rule ?? '').slice(0, 200) }
      : cutOff && until && index === starts.length - 1
        ? { code: 'recurrence.cutOff', until, count: starts.length }
        : null,
  }));
}

/** The days that events of one UID stand in for. */
export function replacedDay(block: Block): { readonly uid: string; readonly day: WrittenMoment } | null {
  const properties = ownProperties(block);
  const [uid, day] = [first(properties, 'UID'), first(properties, 'RECURRENCE-ID')];
  return uid && day ? { uid: uid.value, day: momentOf(day) } : null;
}

export const uidOf = (block: Block): string | undefined => first(ownProperties(block), 'UID')?.value;

function componentOf(block: Block): ICAL.Component | null {
  try {
    const parsed = ICAL.parse(['BEGIN:VCALENDAR', ...block.lines.map(({ text }) => text), 'END:VCALENDAR'].join('\r\n'));
    return new ICAL.Component(parsed).getFirstSubcomponent(block.kind.toLowerCase());
  } catch {
    return null; // ical.js's own word for what is no calendar
  }
}

/** The event's own properties: not those of an alarm within it. */
function ownProperties(block: Block): WrittenProperty[] {
  let depth = 0;
  return block.lines.flatMap(({ text }) => {
    if (/^BEGIN:/i.test(text)) depth += 1;
    else if (/^END:/i.test(text)) depth -= 1;
    else if (depth === 1) return writtenProperty(text) ?? [];
    return [];
  });
}

const first = (properties: readonly WrittenProperty[], name: string) => properties.find((property) => property.name === name);

const moments = (properties: readonly WrittenProperty[], name: string): WrittenMoment[] =>
  properties
    .filter((property) => property.name === name)
    .flatMap((property) => property.value.split(',').map((value) => momentOf({ ...property, value: value.split('/')[0] ?? '' })));

function words(component: ICAL.Component, name: string): string | null {
  const value = component.getFirstPropertyValue(name);
  return value === null || value === undefined ? null : String(value);
}

function minutesOf(component: ICAL.Component): number | null {
  const value = component.getFirstPropertyValue('duration');
  const minutes = value instanceof ICAL.Duration ? Math.round(value.toSeconds() / 60) : Number.NaN;
  return Number.isFinite(minutes) && minutes >= 0 && minutes < 1_000_000 ? minutes : null;
}

const sourceCell = ({ name, parameters, value }: WrittenProperty) => ({
  label: name,
  text: `${[...parameters].map(([key, each]) => `${key}=${each}:`).join('')}${value}`.slice(0, 2_000),
});
