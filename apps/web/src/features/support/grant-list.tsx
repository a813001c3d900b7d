import { formatCount, formatMoment } from '../../lib/format.ts';
import { type Outputs, trpc } from '../../lib/trpc.ts';
import { sentenceFor } from '../../lib/words.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { useLocale } from '../../ui/locale.tsx';
import { Status, type Tone } from '../../ui/status.tsx';
import { toast } from '../../ui/toast-store.ts';

type Grant = Outputs['support']['list'][number];

const states: Record<Grant['state'], readonly [Tone, string]> = {
  live: ['warn', 'Open now'],
  revoked: ['over', 'Taken back'],
  expired: ['plain', 'Over'],
};

/** Who was let in, what for, and how much they looked at. The newest first. */
export function GrantList({ mayRevoke }: { mayRevoke: boolean }) {
  const [grants] = trpc.support.list.useSuspenseQuery();
  const utils = trpc.useUtils();
  const revoke = trpc.support.revoke.useMutation({
    onSuccess: (changed) => {
      utils.support.list.setData(undefined, changed);
      toast({ message: 'Support is sent away', detail: 'Their next click shows them nothing more.', tone: 'good' });
    },
    onError: (error) => void toast({ message: sentenceFor(error), tone: 'bad' }),
  });
  return (
    <Card title="Who looked in">
      {grants.length === 0 ? (
        <p className="text-ink-soft text-sm">Nobody has been let in.</p>
      ) : (
        <ul className="-my-2 divide-y divide-line">
          {grants.map((grant) => (
            <li key={grant.id} className="flex flex-wrap items-start gap-x-4 gap-y-3 py-4">
              <GrantWords grant={grant} />
              {grant.state === 'live' && mayRevoke && (
                <Button
                  size="sm"
                  busy={revoke.isPending && revoke.variables.grantId === grant.id}
                  aria-label={`Send support away: ${grant.reason}`}
                  onClick={() => revoke.mutate({ grantId: grant.id })}
                >
                  Send them away
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function GrantWords({ grant: { state, reason, grantedBy, createdAt, expiresAt, revokedAt, uses, lastUsedAt, usedBy } }: { grant: Grant }) {
  const { locale, timeZone } = useLocale();
  const moment = (at: string) => <time dateTime={at}>{formatMoment(at, locale, timeZone)}</time>;
  const [tone, words] = states[state];
  return (
    <div className="grid min-w-0 flex-1 basis-56 gap-1 text-sm">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="whitespace-pre-line break-words font-semibold">{reason}</span>
        <Status tone={tone}>{words}</Status>
      </p>
      <p className="text-ink-soft">
        {grantedBy}, {moment(createdAt)} to {moment(revokedAt ?? expiresAt)}
      </p>
      <p className="break-words">
        {uses === 0 ? (
          'Nothing was looked at.'
        ) : (
          <>
            {usedBy.join(', ')}: {formatCount(uses, locale)} {uses === 1 ? 'look' : 'looks'}
            {lastUsedAt !== null && <>, last {moment(lastUsedAt)}</>}
          </>
        )}
      </p>
    </div>
  );
}
