import { Link } from '@tanstack/react-router';
import { Undo2 } from 'lucide-react';
import { type Outputs, trpc } from '../../lib/trpc.ts';
import { sentenceFor } from '../../lib/words.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { linkClass } from '../../ui/link-class.ts';
import { Notice } from '../../ui/notice.tsx';
import { toast } from '../../ui/toast-store.ts';
import { gigs } from './import-words.ts';
import type { Import } from './use-import.ts';

type Kept = Outputs['imports']['undo']['kept'][number];

const because: Record<Kept['because'], string> = { invoiced: 'on an invoice', edited: 'edited since', hasExpenses: 'has expenses' };

/** What came of an import that is done, and the way back. */
export function DonePanel({ batch }: { batch: Import }) {
  const utils = trpc.useUtils();
  const undo = trpc.imports.undo.useMutation({
    onSuccess: async ({ removed, kept }) => {
      toast({
        message: `${gigs(removed)} removed again`,
        ...(kept.length > 0 && {
          detail: `${gigs(kept.length)} stayed, because somebody has worked on ${kept.length === 1 ? 'it' : 'them'} since.`,
        }),
      });
      await Promise.all([utils.imports.invalidate(), utils.gigs.invalidate(), utils.home.invalidate()]);
    },
    onError: (error) => toast({ message: 'The import was not taken back', detail: sentenceFor(error), tone: 'bad' }),
  });
  const open = batch.gigs > 0 && (
    <Link to="/gigs" search={{ import: batch.id }} className={buttonClass('primary')}>
      Show {gigs(batch.gigs)}
    </Link>
  );
  if (batch.state === 'undone') {
    return (
      <Notice title="This import was taken back" actions={open}>
        {batch.gigs === 0
          ? 'None of its gigs is left.'
          : `${gigs(batch.gigs)} stayed, because somebody had worked on ${batch.gigs === 1 ? 'it' : 'them'}.`}{' '}
        Upload the file again to import it once more.
        {undo.data && <KeptGigs kept={undo.data.kept} />}
      </Notice>
    );
  }
  return (
    <Notice
      tone="good"
      title={`${gigs(batch.gigs)} from this list`}
      actions={
        <>
          <Button icon={<Undo2 aria-hidden="true" />} busy={undo.isPending} onClick={() => undo.mutate({ id: batch.id })}>
            Take the import back
          </Button>
          {open}
        </>
      }
    >
      Taking it back removes the gigs that nobody has touched since; edited and invoiced ones stay.
    </Notice>
  );
}

const KeptGigs = ({ kept }: { kept: readonly Kept[] }) => (
  <ul className="mt-2 grid gap-1">
    {kept.map(({ id, title, because: reason }) => (
      <li key={id}>
        <Link to="/gigs/$gigId" params={{ gigId: id }} className={linkClass}>
          {title}
        </Link>{' '}
        ({because[reason]})
      </li>
    ))}
  </ul>
);
