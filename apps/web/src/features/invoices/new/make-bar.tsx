import { useCommands } from '../../../lib/commands.ts';
import { Button } from '../../../ui/button.tsx';
import { Refusal } from './refusal.tsx';
import { useMakeDraft, type Wanted } from './use-make-draft.ts';

interface MakeBarProps {
  /** Null while something is still to be chosen: `otherwise` says what. */
  wanted: Wanted | null;
  otherwise?: string;
}

/** Makes the draft, or says why not. */
export function MakeBar({ wanted, otherwise }: MakeBarProps) {
  const { make, isBusy, error } = useMakeDraft();
  const run = () => void (wanted && make(wanted));
  useCommands(wanted ? [{ id: 'make', label: 'Make the draft', group: 'This page', keys: 'mod+enter', run }] : []);
  return (
    <div className="grid gap-3">
      {error && <Refusal error={error} />}
      <div className="flex flex-wrap items-center justify-end gap-x-4 gap-y-2">
        <p className="min-w-0 flex-1 basis-56 text-ink-soft text-sm">
          {wanted ? 'Nothing goes out yet: it is a draft until you issue it.' : otherwise}
        </p>
        <Button look="primary" busy={isBusy} disabled={wanted === null} onClick={run} className="max-sm:w-full">
          Make the draft
        </Button>
      </div>
    </div>
  );
}
