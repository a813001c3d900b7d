import { ChevronDown } from 'lucide-react';
import { type ReactNode, useState } from 'react';

interface Props {
  title: string;
  summary: string;
  busy: boolean;
  /** Open at first, because there is something to look at. */
  startsOpen: boolean;
  children: ReactNode;
}

/** How the file was read: one line when nothing is doubtful about it, else what can be chosen differently. */
export function ReadAsPanel({ title, summary, busy, startsOpen, children }: Props) {
  const [isOpen, setOpen] = useState(startsOpen); // stays as it was left: settling the last question does not shut it under the finger
  return (
    <details
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="group rounded-lg border border-line bg-surface shadow-sm"
    >
      <summary className="flex cursor-pointer list-none items-center gap-3 rounded-lg px-4 py-3 hover:bg-hover/60 md:px-5">
        <div className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-3 gap-y-1">
          <h2 className="display text-lg">{title}</h2>
          <span className="min-w-0 flex-1 basis-56 text-ink-soft text-sm">{summary}</span>
          <span role="status" className="text-ink-soft text-sm">
            {busy ? 'Reading it again…' : ''}
          </span>
        </div>
        <ChevronDown aria-hidden="true" className="size-4 shrink-0 text-ink-soft transition-transform group-open:rotate-180" />
      </summary>
      <div className="px-4 pt-1 pb-4 md:px-5">{children}</div>
    </details>
  );
}
