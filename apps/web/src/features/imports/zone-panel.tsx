import { useMemo } from 'react';
import { zoneName } from '../../lib/format.ts';
import { zoneOptions } from '../../lib/time-zones.ts';
import type { Outputs } from '../../lib/trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Combobox } from '../../ui/combobox.tsx';
import { useLocale } from '../../ui/locale.tsx';
import { ReadAsPanel } from './read-as-panel.tsx';

export type ReadAsCalendar = Extract<Outputs['imports']['preview']['readAs'], { kind: 'ics' }>;

interface Props {
  readAs: ReadAsCalendar;
  busy: boolean;
  /** `null`: the calendar's own zone, else the organisation's. */
  onChange: (timeZone: string | null) => void;
}

/** On whose clock a calendar is read. It decides for times that are written in UTC or name no zone at all. */
export function ZonePanel({ readAs, busy, onChange }: Props) {
  const { timeZone } = useLocale();
  const options = useMemo(() => zoneOptions(readAs.usedZone, timeZone), [readAs.usedZone, timeZone]);
  return (
    <ReadAsPanel
      title={readAs.calendarName ?? 'Calendar'}
      summary={`Times without a place of their own are read on the clock of ${zoneName(readAs.usedZone)}`}
      busy={busy}
      startsOpen={readAs.chosenZone === null && readAs.calendarZone === null}
    >
      <div className="flex flex-wrap items-end gap-3">
        <Combobox
          label="Times are read on the clock of"
          hint={
            readAs.chosenZone
              ? 'You chose it.'
              : readAs.calendarZone
                ? 'The calendar says so.'
                : 'The calendar does not say where it is from; this is your own time zone.'
          }
          className="w-full sm:w-80"
          value={readAs.usedZone}
          options={options}
          disabled={busy}
          onChange={(zone) => zone !== null && zone !== readAs.chosenZone && onChange(zone)}
        />
        {readAs.chosenZone !== null && (
          <Button look="quiet" disabled={busy} onClick={() => onChange(null)}>
            As the file says
          </Button>
        )}
        {readAs.chosenZone === null && readAs.calendarZone === null && (
          <Button disabled={busy} onClick={() => onChange(readAs.usedZone)}>
            Yes, {zoneName(readAs.usedZone)}
          </Button>
        )}
      </div>
    </ReadAsPanel>
  );
}
