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
  /** Finds the log line. */
  requestId?: string | undefined;
}

export function ErrorPanel({ title, kept, children, actions, requestId }: ErrorPanelProps) {
  return (
    <div role="alert" className="grid content-start gap-3 rounded-lg border border-bad/40 bg-surface p-5 shadow-sm">
      <h2 className="display flex items-start gap-2.5 text-lg">
        <TriangleAlert aria-hidden="true" className="mt-1 size-5 shrink-0 text-bad" />
        {title}
      </h2>
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
