import { CircleAlert, CircleCheck, CloudUpload } from 'lucide-react';
import { sentenceFor } from '../../../lib/words.ts';
import type { SaveState as State } from './use-autosave.ts';

/** Whether what is on the screen is safe, always in sight of whoever edits. */
export function SaveState({ state, onRetry }: { state: State; onRetry: () => void }) {
  const look = 'inline-flex min-w-0 items-center gap-1.5 text-sm [&_svg]:size-4 [&_svg]:shrink-0';
  switch (state.kind) {
    case 'saved':
      return (
        <span role="status" className={`${look} text-ink-soft`}>
          <CircleCheck aria-hidden="true" className="text-good" />
          Saved
        </span>
      );
    case 'unsaved':
    case 'saving':
      return (
        <span role="status" className={`${look} text-ink-soft`}>
          <CloudUpload aria-hidden="true" />
          Saving…
        </span>
      );
    case 'unreadable':
      return (
        <span role="status" className={`${look} text-warn`}>
          <CircleAlert aria-hidden="true" />
          Not saved: {state.count === 1 ? 'one field' : `${state.count} fields`} to put right
        </span>
      );
    case 'behind':
      return (
        <span role="status" className={`${look} text-warn`}>
          <CircleAlert aria-hidden="true" />
          Not saved: choose a version
        </span>
      );
    case 'failed':
      return (
        <span role="alert" className={`${look} text-bad`}>
          <CircleAlert aria-hidden="true" />
          Not saved: {sentenceFor(state.error)}
          <button type="button" onClick={onRetry} className="rounded-sm underline underline-offset-3">
            Try again
          </button>
        </span>
      );
  }
}
