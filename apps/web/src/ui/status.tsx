import { CircleAlert, CircleCheck, CircleDashed, CircleDot, CircleSlash, Clock3 } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';

/** What a state means for the reader: nothing yet, under way, waiting on somebody, settled, in trouble, over. */
export type Tone = 'plain' | 'note' | 'warn' | 'good' | 'bad' | 'over';

const tones: Record<Tone, string> = {
  plain: 'bg-plain-wash text-ink-soft',
  note: 'bg-note-wash text-note',
  warn: 'bg-warn-wash text-warn',
  good: 'bg-good-wash text-good',
  bad: 'bg-bad-wash text-bad',
  over: 'bg-plain-wash text-ink-soft line-through decoration-1',
};

const shapes: Record<Tone, ReactNode> = {
  plain: <CircleDashed />,
  note: <CircleDot />,
  warn: <Clock3 />,
  good: <CircleCheck />,
  bad: <CircleAlert />,
  over: <CircleSlash />,
};

/** A state by word, shape and colour, so that none of the three is needed alone. */
export function Status({ tone, icon, children }: { tone: Tone; icon?: ReactNode; children: ReactNode }) {
  return (
    <span
      className={cx(
        'inline-flex items-center gap-1.5 whitespace-nowrap rounded-full py-0.5 pr-2.5 pl-2 font-semibold text-xs [&_svg]:size-3.5 [&_svg]:shrink-0',
        tones[tone],
      )}
    >
      <span aria-hidden="true" className="contents">
        {icon ?? shapes[tone]}
      </span>
      {children}
    </span>
  );
}

/** A word beside another: a category, a count. For states use Status. */
export const Badge = ({ children }: { children: ReactNode }) => (
  <span className="tabular inline-flex items-center whitespace-nowrap rounded-full bg-plain-wash px-2 py-0.5 font-semibold text-ink-soft text-xs">
    {children}
  </span>
);
