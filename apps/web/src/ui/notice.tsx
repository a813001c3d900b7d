import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';

type NoticeTone = 'note' | 'good' | 'warn' | 'bad';

const tones: Record<NoticeTone, string> = {
  note: 'bg-note-wash border-note/30 [&>svg]:text-note',
  good: 'bg-good-wash border-good/30 [&>svg]:text-good',
  warn: 'bg-warn-wash border-warn/30 [&>svg]:text-warn',
  bad: 'bg-bad-wash border-bad/30 [&>svg]:text-bad',
};
const icons: Record<NoticeTone, ReactNode> = {
  note: <Info aria-hidden="true" />,
  good: <CircleCheck aria-hidden="true" />,
  warn: <TriangleAlert aria-hidden="true" />,
  bad: <CircleAlert aria-hidden="true" />,
};

/** Something to know on this page, that stays: a doubt, an offer ("The gig changed: refresh the draft?"). Passing news is a toast. */
export function Notice({
  tone = 'note',
  title,
  actions,
  children,
}: {
  tone?: NoticeTone;
  title?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div
      className={cx(
        'flex flex-wrap items-start gap-x-3 gap-y-2 rounded-lg border px-4 py-3 text-sm [&>svg]:mt-0.5 [&>svg]:size-4 [&>svg]:shrink-0',
        tones[tone],
      )}
    >
      {icons[tone]}
      <div className="min-w-0 flex-1 basis-48">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className={cx(title !== undefined && 'text-ink-soft')}>{children}</div>}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}
