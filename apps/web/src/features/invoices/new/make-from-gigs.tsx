import { useState } from 'react';
import { sentenceFor } from '../../../lib/words.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { SkeletonList } from '../../../ui/skeleton.tsx';
import { chosenAtFirst } from './chargeable.ts';
import { GigChoice } from './gig-choice.tsx';
import { MakeBar } from './make-bar.tsx';
import type { useChargeable } from './use-chargeable.ts';

type Chargeable = ReturnType<typeof useChargeable>;

interface MakeFromGigsProps {
  /** Chosen before this page was opened. */
  asked: readonly string[];
  chargeable: Chargeable;
  onEmpty: () => void;
}

/** Gigs, one by one. */
export function MakeFromGigs({ asked, chargeable: { clientId, gigs, left, isLoading, error, retry }, onEmpty }: MakeFromGigsProps) {
  const [own, setOwn] = useState<ReadonlySet<string> | null>(null);
  if (isLoading)
    return (
      <Card flush>
        <SkeletonList rows={4} />
      </Card>
    );
  if (error)
    return (
      <Notice tone="bad" title="The gigs could not be loaded" actions={<Button onClick={() => void retry()}>Try again</Button>}>
        {sentenceFor(error)}
      </Notice>
    );
  if (gigs.length === 0)
    return (
      <Card flush>
        <EmptyState title="No gig to charge" actions={<Button onClick={onEmpty}>Write the lines by hand</Button>}>
          Every gig of this client is on an invoice, or cancelled, or there is none yet.
        </EmptyState>
      </Card>
    );
  const chosen = own ?? chosenAtFirst(gigs, asked);
  const gigIds = gigs.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  return (
    <>
      <Card flush>
        <GigChoice gigs={gigs} clientId={clientId} chosen={chosen} onChange={setOwn} />
      </Card>
      {left > 0 && (
        <Notice title={`${left} more are waiting`}>
          The 200 oldest are listed: one invoice takes no more. Later ones can be charged as a whole month.
        </Notice>
      )}
      <MakeBar wanted={gigIds.length > 0 ? { from: 'gigs', gigIds } : null} otherwise="Choose at least one gig." />
    </>
  );
}
