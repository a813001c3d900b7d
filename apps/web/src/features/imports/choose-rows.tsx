import { Button } from '../../ui/button.tsx';
import type { Show } from './import-search.ts';

interface Props {
  show: Show;
  busy: boolean;
  choose: (...steps: { show: Show; chosen: boolean }[]) => unknown;
}

/** Ticks or unticks what the filter shows, on every page of it. */
export function ChooseRows({ show, busy, choose }: Props) {
  const shown = show === 'all' ? '' : ' shown';
  return (
    <fieldset className="-ml-3 flex flex-wrap items-center md:ml-0">
      <legend className="sr-only">Choose rows</legend>
      <Button size="sm" look="quiet" busy={busy} onClick={() => choose({ show, chosen: true })}>
        Tick all{shown}
      </Button>
      <Button size="sm" look="quiet" busy={busy} onClick={() => choose({ show, chosen: false })}>
        Tick none{shown}
      </Button>
      {show === 'all' && (
        <Button size="sm" look="quiet" busy={busy} onClick={() => choose({ show: 'all', chosen: true }, { show: 'doubts', chosen: false })}>
          Only those without doubts
        </Button>
      )}
    </fieldset>
  );
}
