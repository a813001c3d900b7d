import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { formatMoment } from '../../lib/format.ts';
import { useSession } from '../../lib/session.ts';
import { offerWords } from '../../lib/standing-words.ts';
import { trpc } from '../../lib/trpc.ts';
import { sentenceFor } from '../../lib/words.ts';
import { AlertDialog } from '../../ui/alert-dialog.tsx';
import { Button } from '../../ui/button.tsx';
import { useLocale } from '../../ui/locale.tsx';
import { Notice } from '../../ui/notice.tsx';
import { toast } from '../../ui/toast-store.ts';
import type { Offer } from './member-words.ts';

/** Ownership that is held out: to the one who may take it, and to the owners. */
export function OwnershipCard({ offer }: { offer: Offer }) {
  const { person, organisation } = useSession();
  const { locale, timeZone } = useLocale();
  const [isAccepting, setAccepting] = useState(false);
  const { accept, decline, withdraw, isEnding } = useOffer(offer);
  const isMine = offer.to.id === person.id;
  const isOpen = offer.standing === 'pending';
  const until = formatMoment(offer.expiresAt, locale, timeZone);
  return (
    <>
      <Notice
        title={isMine ? `${offer.from.displayName} offers you the ownership` : `The ownership is offered to ${offer.to.displayName}`}
        actions={
          isMine ? (
            <>
              <Button look="quiet" busy={isEnding} onClick={decline}>
                Decline
              </Button>
              {isOpen && (
                <Button look="primary" onClick={() => setAccepting(true)}>
                  Accept…
                </Button>
              )}
            </>
          ) : (
            <Button busy={isEnding} onClick={withdraw}>
              Take the offer back
            </Button>
          )
        }
      >
        {offer.standing === 'pending'
          ? isMine
            ? `As its owner you decide who belongs to ${organisation.name}, and whether it is closed. Until ${until}.`
            : `Nothing has changed yet. They can accept until ${until}; then they own ${organisation.name}, and ${offer.from.displayName} is an admin.`
          : offerWords(offer.standing).title}
      </Notice>
      <AlertDialog
        open={isAccepting}
        onOpenChange={setAccepting}
        title={`Become the owner of ${organisation.name}?`}
        confirmLabel="Become the owner"
        onConfirm={accept}
        failureWords={sentenceFor}
      >
        <p>
          {offer.from.displayName} becomes an admin. You can hand it on later, in the same way; {offer.from.displayName} cannot take it
          back.
        </p>
      </AlertDialog>
    </>
  );
}

function useOffer({ id }: Offer) {
  const utils = trpc.useUtils();
  const router = useRouter();
  const refresh = async () => {
    await Promise.all([utils.ownership.current.invalidate(), utils.members.list.invalidate(), utils.session.me.invalidate()]);
    await router.invalidate(); // what one may do here may have changed
  };
  const failed = (error: unknown) => toast({ message: 'That did not work', detail: sentenceFor(error), tone: 'bad' });
  const accepting = trpc.ownership.accept.useMutation({ onSuccess: refresh });
  const declining = trpc.ownership.decline.useMutation({ onSettled: refresh, onError: failed });
  const withdrawing = trpc.ownership.withdraw.useMutation({ onSettled: refresh, onError: failed });
  return {
    accept: () => accepting.mutateAsync({ offerId: id }),
    decline: () => declining.mutate({ offerId: id }),
    withdraw: () => withdrawing.mutate({ offerId: id }),
    isEnding: declining.isPending || withdrawing.isPending,
  };
}
