import { Sparkles } from 'lucide-react';
import { prepareMove, startIn } from '../../lib/page-organisation.ts';
import { trpc } from '../../lib/trpc.ts';
import { sentenceFor } from '../../lib/words.ts';
import { Button } from '../../ui/button.tsx';

/** Everything on the screen belongs to another organisation from here on: a new start of the page is the honest way there. */
const startAgain = ({ organisationId }: { organisationId: string }) => startIn(organisationId);

/** One click to a year of somebody else's gigs. */
export function LoadDemo() {
  const load = trpc.demo.load.useMutation({ onMutate: prepareMove, onSuccess: startAgain });
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <p className="max-w-md text-ink-soft text-sm">
        Or look around first: a demo year of an invented string player, kept apart from your own records and removed with one click.
      </p>
      <Button icon={<Sparkles />} busy={load.isPending || load.isSuccess} onClick={() => load.mutate()}>
        Load a demo year
      </Button>
      {load.isPending && (
        <p role="status" className="basis-full text-ink-soft text-sm">
          Playing a year of gigs. This takes some seconds.
        </p>
      )}
      {load.error && (
        <p role="alert" className="basis-full text-bad text-sm">
          {sentenceFor(load.error)}
        </p>
      )}
    </div>
  );
}
