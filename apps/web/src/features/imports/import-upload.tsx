import { MOST_BYTES } from '@glovelly/domain/imports';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { newId } from '../../lib/new-id.ts';
import { trpc } from '../../lib/trpc.ts';
import { sentenceFor } from '../../lib/words.ts';
import { Card } from '../../ui/card.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { sendList } from './send-list.ts';
import { WhereFrom } from './where-from.tsx';

/** Where a list of gigs comes in. It is read at once, and opened to be looked through; nothing is a gig before that. */
export function ImportUpload() {
  const navigate = useNavigate();
  const utils = trpc.useUtils();
  const [progress, setProgress] = useState<number | null>(null);
  const [failure, setFailure] = useState<string | undefined>(undefined);
  const send = async ([file]: File[]) => {
    if (!file) return;
    const id = newId<'importBatch'>();
    setFailure(undefined);
    setProgress(0);
    try {
      await sendList(id, file, setProgress);
      void utils.imports.list.invalidate();
      await navigate({ to: '/imports/$importId', params: { importId: id } });
    } catch (error) {
      setFailure(`${file.name}: ${sentenceFor(error)}`);
    } finally {
      setProgress(null);
    }
  };
  return (
    <Card title="Bring a list">
      <div className="grid gap-3">
        <FileDrop
          label="A list of gigs"
          hint="A table as CSV, or a calendar as iCalendar (.ics), at most 5 MB. You look through it before anything is imported."
          accept=".csv,.tsv,.txt,.ics,.ical,text/csv,text/calendar,text/plain,text/tab-separated-values"
          maxBytes={MOST_BYTES}
          busy={progress !== null}
          error={failure}
          onFiles={(files) => void send(files)}
        />
        {progress !== null && (
          <div role="status" className="grid gap-1 text-sm">
            <span>{progress < 1 ? `Sending (${Math.round(progress * 100)} %)` : 'Reading it row by row'}</span>
            <progress aria-hidden="true" {...(progress < 1 && { value: progress })} className="h-2 w-full accent-primary" />
          </div>
        )}
        <WhereFrom />
      </div>
    </Card>
  );
}
