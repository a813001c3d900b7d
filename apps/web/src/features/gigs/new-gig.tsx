import { parseLocalDate } from '@glovelly/domain/calendar';
import { statusOn } from '@glovelly/domain/gigs';
import { Link, useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { useCommands } from '../../lib/commands.ts';
import { DraftGuard } from '../../lib/draft-guard.tsx';
import { refusalOf } from '../../lib/form-words.ts';
import { newId } from '../../lib/new-id.ts';
import { useSession } from '../../lib/session.ts';
import { trpc } from '../../lib/trpc.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { FormErrorSummary } from '../../ui/form-error-summary.tsx';
import { useLocale } from '../../ui/locale.tsx';
import { toast } from '../../ui/toast-store.ts';
import type { QuickCreate } from './client-field.tsx';
import { MoneyFields, NoteFields, WhatFields, WhenFields } from './gig-fields.tsx';
import { blankValues, problems, toPatch } from './gig-values.ts';

/** A new gig. `clientId` is the client whose page it was begun on. */
export function NewGig({ clientId, QuickCreate }: { clientId?: string | undefined; QuickCreate: QuickCreate }) {
  const { organisation } = useSession();
  const { today, timeZone } = useLocale();
  const [id] = useState(newId<'gig'>); // the same form sent twice is one gig
  const [blank] = useState(() => blankValues({ date: today, clientId: clientId ?? '', currency: organisation.currency, timeZone }));
  const [isTried, setTried] = useState(false);
  const draft = useDraft({ key: clientId ? `gig new ${clientId}` : 'gig new', saved: blank });
  const { value, set } = draft;
  const navigate = useNavigate();
  const utils = trpc.useUtils();
  const create = trpc.gigs.create.useMutation();
  const refusal = refusalOf(create.error);
  const missing = problems(value);
  const errors = { ...refusal?.fields, ...(isTried && missing) };

  const save = () => {
    setTried(true);
    if (Object.keys(missing).length > 0 || create.isPending) return;
    const day = parseLocalDate(value.date);
    const status = value.status === 'confirmed' && day !== null ? statusOn({ status: value.status, date: day }, today) : value.status;
    const { title = value.title, date = value.date, ...rest } = toPatch({ ...value, status }, value);
    create.mutate(
      { id, title, date, ...rest },
      {
        onSuccess: async () => {
          draft.settle();
          toast({ message: 'The gig is kept', tone: 'good' });
          await navigate({ to: '/gigs/$gigId', params: { gigId: id }, replace: true });
          await Promise.all([utils.gigs.list.invalidate(), utils.home.invalidate(), utils.clients.invalidate()]);
        },
      },
    );
  };
  useCommands([{ id: 'save', label: 'Save the gig', group: 'This page', keys: 'mod+s', run: save }]);
  const fields = { value, set, errors, QuickCreate };
  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        save();
      }}
    >
      <DraftGuard draft={draft} />
      <FormErrorSummary errors={errors} words={refusal} />
      <WhatFields {...fields} />
      <WhenFields {...fields} />
      <MoneyFields {...fields} />
      <NoteFields {...fields} />
      <div className="flex flex-wrap justify-end gap-2">
        <Link to="/gigs" className={buttonClass('quiet')}>
          Cancel
        </Link>
        <Button type="submit" look="primary" busy={create.isPending}>
          Save gig
        </Button>
      </div>
    </form>
  );
}
