import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

export interface ErrorPanelProps {
  /** What happened: "The invoice could not be saved". */
  title: string;
  /** What was kept: "Your changes are still here". */
  kept?: ReactNode;
  /** What to do now. */
  children?: ReactNode;
  actions?: ReactNode;
  /** 1 where the panel is all there is on the page. */
  level?: 1 | 2;
  /** Finds the log line. */
  requestId?: string | undefined;
}

export function ErrorPanel({ title, kept, children, actions, level = 2, requestId }: ErrorPanelProps) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <div role="alert" className="grid content-start gap-3 rounded-lg border border-bad/40 bg-surface p-5 shadow-sm">
      <Heading className="display flex items-start gap-2.5 text-lg">
        <TriangleAlert aria-hidden="true" className="mt-1 size-5 shrink-0 text-bad" />
        {title}
      </Heading>
      <div className="grid max-w-prose gap-2 text-ink-soft text-sm">
        {kept && <p className="font-medium text-ink">{kept}</p>}
        {children}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      {requestId && (
        <p className="text-ink-faint text-xs">
          If you ask for help, give this number: <code className="select-all break-all font-mono text-ink-soft">{requestId}</code>
        </p>
      )}
    </div>
  );
}
