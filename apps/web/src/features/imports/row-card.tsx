import { Link } from '@tanstack/react-router';
import { Check, Pencil } from 'lucide-react';
import { memo } from 'react';
import { Button } from '../../ui/button.tsx';
import { CheckboxBox } from '../../ui/checkbox.tsx';
import { linkClass } from '../../ui/link-class.ts';
import { Status } from '../../ui/status.tsx';
import { confirmationOf, type Fixes } from './confirmation.ts';
import { type ImportRow, outcomeWords } from './import-words.ts';
import { RowDoubts } from './row-doubts.tsx';
import { RowReading } from './row-reading.tsx';
import { RowSource } from './row-source.tsx';

export interface RowCardProps {
  row: ImportRow;
  mayChange: boolean;
  /** The import is done: the row is what became of it. */
  isDone: boolean;
  onChoose: (position: number, chosen: boolean) => void;
  onCorrect: (row: ImportRow) => void;
  /** What is doubtful was read rightly. */
  onConfirm: (position: number, fixes: Fixes) => void;
  /** The client that a row without one is given. */
  clientName: string | undefined;
}

/** One row of the file: its reading beside its source, and what is doubtful about it. */
export const RowCard = memo(function RowCard({ row, mayChange, isDone, onChoose, onCorrect, onConfirm, clientName }: RowCardProps) {
  const confirmation = mayChange && row.outcome !== 'duplicate' ? confirmationOf(row) : null;
  const name = row.reading.title || `line ${row.line}`;
  return (
    <article
      aria-label={`Line ${row.line}: ${name}`}
      className="grid grid-cols-[minmax(0,1fr)] gap-3 px-4 py-3.5 md:grid-cols-[minmax(0,1fr)_minmax(0,20rem)] md:gap-5"
    >
      <div className="flex min-w-0 items-start gap-3">
        {mayChange && (
          <CheckboxBox
            aria-label={`Import ${name}`}
            className="mt-0.5"
            checked={row.chosen}
            disabled={row.outcome !== 'new'}
            onChange={(event) => onChoose(row.position, event.target.checked)}
          />
        )}
        <div className="grid min-w-0 flex-1 grid-cols-[minmax(0,1fr)] gap-2">
          <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
            <RowReading row={row} clientName={clientName} />
            <RowOutcome row={row} isDone={isDone} />
          </div>
          <RowDoubts row={row} />
          {mayChange && row.outcome !== 'duplicate' && (
            <div className="-ml-3 flex flex-wrap">
              <Button size="sm" look="quiet" icon={<Pencil aria-hidden="true" />} onClick={() => onCorrect(row)}>
                Correct<span className="sr-only"> {name}</span>
              </Button>
              {confirmation && (
                <Button size="sm" look="quiet" icon={<Check aria-hidden="true" />} onClick={() => onConfirm(row.position, confirmation)}>
                  That is right<span className="sr-only">: {name}</span>
                </Button>
              )}
            </div>
          )}
        </div>
      </div>
      <RowSource row={row} />
    </article>
  );
});

function RowOutcome({ row, isDone }: { row: ImportRow; isDone: boolean }) {
  const { label, tone } = outcomeWords[row.outcome];
  if (row.gig)
    return (
      <Link to="/gigs/$gigId" params={{ gigId: row.gig.id }} className={`${linkClass} text-sm`}>
        {row.outcome === 'duplicate' ? 'A gig already' : 'Open the gig'}
      </Link>
    );
  if (isDone && row.outcome === 'new') return <Status tone="plain">{row.chosen ? 'Taken back' : 'Left out'}</Status>;
  return <Status tone={tone}>{label}</Status>;
}
