import { type SubmitEvent, useState } from 'react';
import { refusalOf } from '../../lib/form-words.ts';
import { formatCount, formatDate } from '../../lib/format.ts';
import { type Outputs, trpc } from '../../lib/trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FormErrorSummary } from '../../ui/form-error-summary.tsx';
import { useLocale } from '../../ui/locale.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast-store.ts';
import { DownloadEverything } from './download-everything.tsx';
import { useClosingMoved } from './use-closing.ts';

type Closing = Outputs['closing']['get'];

/** What would happen, a copy first, and only then the name that has to be typed. */
export function CloseForm({ closing }: { closing: Closing }) {
  const { organisationName: name, graceDays } = closing;
  const [typedName, setTypedName] = useState('');
  const moved = useClosingMoved();
  const close = trpc.closing.request.useMutation({
    onSuccess: async ({ closesOn }) => {
      toast({
        message: closesOn === null ? `${name} is closed` : `${name} is closed, and will be removed on ${formatDate(closesOn, locale)}`,
      });
      await moved();
    },
  });
  const { locale } = useLocale();
  const words = refusalOf(close.error);
  const errors = words?.fields ?? {};
  return (
    <div className="grid gap-5">
      <Card title="What happens">
        <ol className="grid list-decimal gap-2 pl-5 text-sm marker:text-ink-soft">
          <li>
            <b className="font-semibold">At once</b>, everything in {name} can still be read, and nobody can change anything: no gig, no
            invoice, no payment. Every owner gets a mail.
          </li>
          <li>
            <b className="font-semibold">For {graceDays} days</b> any owner can reopen it with one click, and all is as it was. A week
            before the end the owners get another mail.
          </li>
          <li>
            <b className="font-semibold">Then it is gone</b>, and nobody can bring it back: {holdingWords(closing.holds, locale)}. Whoever
            else is a member loses it too. Your own sign-in stays.
          </li>
        </ol>
      </Card>
      <Card title="First, take a copy">
        <div className="grid gap-3 text-sm">
          <p>
            Tax law asks you to keep your records yourself: in the UK for at least five years after the 31 January by which the tax return
            is due. We keep nothing of {name} after it is removed.
          </p>
          <p>The copy is one ZIP file: every invoice as it was sent, every receipt, and every record as CSV and JSON.</p>
          <div>
            <DownloadEverything look="primary" />
          </div>
        </div>
      </Card>
      <Card title={`Close ${name}`}>
        <form
          noValidate
          className="grid gap-4"
          onSubmit={(event: SubmitEvent) => {
            event.preventDefault();
            close.mutate({ typedName });
          }}
        >
          <FormErrorSummary words={words} />
          <TextField
            label="Type the name of the organisation"
            name="typedName"
            autoComplete="off"
            spellCheck={false}
            value={typedName}
            onChange={setTypedName}
            error={errors.typedName}
            hint={`${name}`}
          />
          <div className="flex justify-end">
            <Button type="submit" look="danger" busy={close.isPending}>
              Close this organisation
            </Button>
          </div>
        </form>
      </Card>
    </div>
  );
}

/** "4 clients, 12 gigs and 3 invoices", without what there is none of. */
function holdingWords({ members: _, ...holds }: Closing['holds'], locale: string): string {
  const singular = { clients: 'client', gigs: 'gig', invoices: 'issued invoice', expenses: 'expense', receipts: 'receipt' } as const;
  const parts = (Object.keys(singular) as (keyof typeof singular)[]) // its own keys
    .filter((each) => holds[each] > 0)
    .map((each) => `${formatCount(holds[each], locale)} ${singular[each]}${holds[each] === 1 ? '' : 's'}`);
  return parts.length === 0 ? 'it is empty now' : new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts);
}
