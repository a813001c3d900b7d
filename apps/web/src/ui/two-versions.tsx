import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

export interface TwoVersionsProps {
  /** The fields that are not the same, each with both values as they are read. */
  rows: readonly { label: string; theirs: ReactNode; yours: ReactNode }[];
  /** Puts yours on top of theirs; saving is the next step. */
  onKeepYours: () => void;
  onTakeTheirs: () => void;
}

/** Somebody saved the record while it was being edited here. Nothing is lost: both versions stand side by side, and one is chosen. */
export function TwoVersions({ rows, onKeepYours, onTakeTheirs }: TwoVersionsProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []); // it appears above a form whose button was pressed below
  return (
    <div ref={box} role="alert" tabIndex={-1} className="scroll-mt-20">
      <Notice
        tone="warn"
        title="This was saved by somebody else in the meantime"
        actions={
          <>
            <Button size="sm" onClick={onTakeTheirs}>
              Take theirs
            </Button>
            <Button size="sm" look="primary" onClick={onKeepYours}>
              Keep mine on top
            </Button>
          </>
        }
      >
        {rows.length === 0 ? (
          <p>Their changes are in other fields than yours. Keep yours on top, then save.</p>
        ) : (
          <table className="mt-2 w-full table-fixed text-left text-sm">
            <thead>
              <tr className="text-ink-soft text-xs">
                <th scope="col" className="py-1 pr-3 font-semibold">
                  What
                </th>
                <th scope="col" className="py-1 pr-3 font-semibold">
                  Theirs, saved
                </th>
                <th scope="col" className="py-1 font-semibold">
                  Yours, not saved
                </th>
              </tr>
            </thead>
            <tbody className="text-ink">
              {rows.map(({ label, theirs, yours }) => (
                <tr key={label} className="border-line border-t align-top">
                  <th scope="row" className="py-1.5 pr-3 font-medium">
                    {label}
                  </th>
                  <td className="whitespace-pre-line break-words py-1.5 pr-3">{theirs || '–'}</td>
                  <td className="whitespace-pre-line break-words py-1.5 font-semibold">{yours || '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Notice>
    </div>
  );
}
