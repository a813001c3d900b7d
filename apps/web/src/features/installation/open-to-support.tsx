import { Eye } from 'lucide-react';
import { formatMoment } from '../../lib/format.ts';
import { prepareMove } from '../../lib/page-organisation.ts';
import { trpc } from '../../lib/trpc.ts';
import { sentenceFor } from '../../lib/words.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { useLocale } from '../../ui/locale.tsx';
import { toast } from '../../ui/toast-store.ts';

/** The organisations whose owners let support in just now. Nothing, when there are none: nobody else's is here. */
export function OpenToSupport() {
  const { locale, timeZone } = useLocale();
  const [grants] = trpc.installation.openToSupport.useSuspenseQuery();
  const utils = trpc.useUtils();
  const open = trpc.installation.openSupport.useMutation({
    onMutate: prepareMove,
    onSuccess: () => window.location.assign('/'), // another organisation: nothing of this page is kept
    onError: async (error) => {
      toast({ message: sentenceFor(error), tone: 'bad' });
      await utils.installation.openToSupport.invalidate();
    },
  });
  return (
    <Card title="Open to support">
      {grants.length === 0 ? (
        <p className="max-w-prose text-ink-soft text-sm">
          No organisation has let you look in. Its owner does so under Settings, Support access; without that you see nobody’s business.
        </p>
      ) : (
        <ul className="-my-2 divide-y divide-line">
          {grants.map(({ id, organisationId, organisationName, grantedBy, reason, expiresAt, member }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-3 py-4">
              <div className="min-w-0 flex-1 basis-56 text-sm">
                <p className="break-words font-semibold">{organisationName}</p>
                <p className="whitespace-pre-line break-words">{reason}</p>
                <p className="text-ink-soft">
                  {grantedBy !== null && `${grantedBy}, until `}
                  {grantedBy === null && 'Until '}
                  <time dateTime={expiresAt}>{formatMoment(expiresAt, locale, timeZone)}</time>
                </p>
              </div>
              {member ? (
                <p className="text-ink-soft text-sm">You are a member: switch to it.</p>
              ) : (
                <Button
                  size="sm"
                  icon={<Eye aria-hidden="true" />}
                  aria-label={`Look into ${organisationName}`}
                  busy={(open.isPending || open.isSuccess) && open.variables.grantId === id}
                  onClick={() => open.mutate({ organisationId, grantId: id })}
                >
                  Look in
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
