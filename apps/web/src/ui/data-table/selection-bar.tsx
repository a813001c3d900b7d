import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../icon-button.tsx';

/** What can be done with the selected rows; stays in sight at the bottom. Shows nothing while nothing is selected. */
export function SelectionBar({ count, onClear, children }: { count: number; onClear: () => void; children: ReactNode }) {
  if (count === 0) return null;
  return (
    <section
      aria-label="Selected"
      data-print="hide"
      data-bar
      className="sticky bottom-[calc(4.25rem+env(safe-area-inset-bottom))] z-30 flex animate-rise flex-wrap items-center gap-2 rounded-lg border border-line-strong/50 bg-raised p-2 pl-4 shadow-lg md:bottom-4"
    >
      <p role="status" className="tabular mr-auto font-semibold text-sm">
        {count} selected
      </p>
      {children}
      <IconButton label="Clear the selection" onClick={onClear}>
        <X />
      </IconButton>
    </section>
  );
}
