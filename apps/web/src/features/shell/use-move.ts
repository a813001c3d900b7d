import { useState } from 'react';
import { announceMove, pageOrganisation, prepareMove, startIn } from '../../lib/page-organisation.ts';
import { trpc } from '../../lib/trpc.ts';
import { sentenceFor } from '../../lib/words.ts';
import { toast } from '../../ui/toast-store.ts';

/** Moves the session to another organisation, when what waits here is done. The page begins anew `at` a path there, so that nothing of the one before is left; other tabs are told. */
export function useMove(at = '/') {
  const [isPreparing, setPreparing] = useState(false);
  const move = trpc.session.switchOrganisation.useMutation({
    onSuccess: ({ organisationId }) => startIn(organisationId, at),
    onError: (error) => toast({ message: 'You are still in the same organisation', detail: sentenceFor(error), tone: 'bad' }),
  });
  const moveTo = async (organisationId: string) => {
    setPreparing(true);
    const isReady = await prepareMove();
    setPreparing(false);
    if (isReady) move.mutate({ organisationId });
  };
  return {
    isMoving: isPreparing || move.isPending || move.isSuccess,
    movingTo: move.variables?.organisationId,
    moveTo: (organisationId: string) => void moveTo(organisationId),
  };
}

/** Moves the session back to the organisation of this page, which stays as it is; the other tabs are told. */
export function useMoveBack(organisationId: string) {
  const { mutate } = trpc.session.switchOrganisation.useMutation({
    onSuccess: () => {
      pageOrganisation.isHereAgain();
      announceMove(organisationId);
    },
    onError: () => window.location.assign('/organisations'),
  });
  return () => mutate({ organisationId });
}
