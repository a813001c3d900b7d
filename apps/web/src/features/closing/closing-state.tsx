import { formatDate, formatMoment } from '../../lib/format.ts';
import type { Outputs } from '../../lib/trpc.ts';
import { Card } from '../../ui/card.tsx';
import { useLocale } from '../../ui/locale.tsx';
import { DownloadEverything } from './download-everything.tsx';
import { ReopenButton } from './reopen-button.tsx';

/** While it closes: how it stands, the copy, and the way back. */
export function ClosingState({ closing }: { closing: Outputs['closing']['get'] }) {
  const { organisationName: name, requestedAt, closesOn } = closing;
  const { locale, timeZone } = useLocale();
  if (closesOn === null || requestedAt === null) return null;
  return (
    <Card title={`${name} is being closed`}>
      <div className="grid gap-3 text-sm">
        <p>
          It was closed on {formatMoment(requestedAt, locale, timeZone)}. On{' '}
          <b className="font-semibold">{formatDate(closesOn, locale, 'long')}</b> it is removed with all that is in it. Until then it can be
          read, and you can reopen it: everything is as it was.
        </p>
        <p>If you have no copy yet, take one: the tax office may ask you for your records for years to come.</p>
        <div className="flex flex-wrap gap-2">
          <ReopenButton name={name} look="primary" />
          <DownloadEverything />
        </div>
      </div>
    </Card>
  );
}
