import { Eye } from 'lucide-react';
import { formatMoment, formatTime } from '../../lib/format.ts';
import { prepareMove } from '../../lib/page-organisation.ts';
import { useSession } from '../../lib/session.ts';
import { trpc } from '../../lib/trpc.ts';
import { sentenceFor } from '../../lib/words.ts';
import { Button } from '../../ui/button.tsx';
import { useLocale } from '../../ui/locale.tsx';

/** Says on every page, to who looks in for support, whose business this is, that nothing can be changed, until when, and how to leave. */
export function SupportBanner() {
  const { supportUntil, organisation } = useSession();
  const { locale, timeZone } = useLocale();
  const leave = trpc.support.leave.useMutation({ onMutate: prepareMove, onSuccess: () => window.location.assign('/admin') });
  if (supportUntil === null) return null;
  return (
    <section
      aria-label="Support access"
      data-print="hide"
      className="mx-auto mb-5 flex max-w-6xl flex-wrap items-center gap-x-3 gap-y-2 rounded-lg border-2 border-warn bg-warn-wash px-4 py-3 text-sm"
    >
      <Eye aria-hidden="true" className="size-4 shrink-0 text-warn" />
      <p className="min-w-0 flex-1 basis-56 break-words">
        <b className="font-semibold">Support access to {organisation.name}</b>, read-only, until{' '}
        <time dateTime={supportUntil}>{untilWords(supportUntil, locale, timeZone)}</time>. Its owner sees what you look at.
        {leave.error && <span className="block text-bad">{sentenceFor(leave.error)}</span>}
      </p>
      <Button size="sm" busy={leave.isPending || leave.isSuccess} onClick={() => leave.mutate()}>
        Leave
      </Button>
    </section>
  );
}

/** The time alone when it is today. */
function untilWords(instant: string, locale: string, timeZone: string): string {
  const dayOf = (at: number) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(at);
  if (dayOf(Date.parse(instant)) !== dayOf(Date.now())) return formatMoment(instant, locale, timeZone);
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return formatTime(clock.format(Date.parse(instant)), locale);
}
