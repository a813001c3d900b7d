import { useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useMemo, useState } from 'react';
import { isStale } from '../../lib/api-error.ts';
import { DraftGuard } from '../../lib/draft-guard.tsx';
import { refusalOf } from '../../lib/form-words.ts';
import { useSession } from '../../lib/session.ts';
import { type Outputs, trpc } from '../../lib/trpc.ts';
import { useVersionedDraft } from '../../lib/use-versioned-draft.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FormErrorSummary } from '../../ui/form-error-summary.tsx';
import { toast } from '../../ui/toast-store.ts';
import { AddressFields, IbanFields, NameFields, UkBankFields, VatFields } from './seller-fields.tsx';
import { missing, toInput, toValues, withoutLoneName } from './seller-values.ts';
import { SellerVersions } from './seller-versions.tsx';

/** The first questions: what has to stand on an invoice, and no more. What the sign-in told already is filled in. */
export function WelcomeForm({ seller }: { seller: Outputs['seller']['get'] }) {
  const { person } = useSession();
  const navigate = useNavigate();
  const utils = trpc.useUtils();
  const offered = useMemo(() => {
    const known = toValues(seller);
    const name = known.name || person.displayName;
    return { ...known, name, email: known.email || person.email, bank: { ...known.bank, accountName: known.bank.accountName || name } };
  }, [seller, person]);
  const draft = useVersionedDraft({ key: 'welcome', saved: offered, version: seller.version });
  const { value, set } = draft;
  const [isTried, setTried] = useState(false);
  const [isAbroad, setAbroad] = useState(value.bank.iban !== '');
  const save = trpc.seller.save.useMutation();
  const postpone = trpc.seller.postpone.useMutation();
  const isBusy = save.isPending || postpone.isPending;
  const error = save.error ?? postpone.error;
  const refusal = isStale(error) ? null : refusalOf(error); // stale: both versions are shown instead
  const errors = { ...refusal?.fields, ...(isTried && missing(value)) };

  const leave = async (after: Outputs['seller']['get']) => {
    draft.settle();
    utils.seller.get.setData(undefined, after);
    await utils.invalidate();
    await navigate({ to: '/' });
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(missing(value)).length > 0 || isBusy) return;
    save.mutate(toInput(withoutLoneName(value), draft.version), {
      onSuccess: async (after) => {
        toast({ message: 'That is all an invoice needs of you', tone: 'good' });
        await leave(after);
      },
      onError: (error) => isStale(error) && utils.seller.get.invalidate(), // the newer version comes in, and both are shown
    });
  };
  const fields = { value, set, errors };
  return (
    <form noValidate onSubmit={submit} className="grid gap-5">
      <DraftGuard draft={draft} />
      {draft.theirs && (
        <SellerVersions changes={draft.changes} theirs={draft.theirs} onKeepYours={draft.rebase} onTakeTheirs={draft.takeTheirs} />
      )}
      <FormErrorSummary errors={errors} words={refusal} />
      <Card title="1. Who are you?">
        <NameFields {...fields} />
      </Card>
      <Card title="2. Where are you?">
        <AddressFields {...fields} isShort />
      </Card>
      <Card title="3. Where should clients pay?">
        <div className="grid gap-4">
          <UkBankFields {...fields} />
          {isAbroad ? (
            <IbanFields {...fields} />
          ) : (
            <div>
              <Button size="sm" look="quiet" onClick={() => setAbroad(true)}>
                I also have an IBAN
              </Button>
            </div>
          )}
          <p className="text-ink-soft text-sm">It stands on your invoices. Leave it empty if you are paid otherwise.</p>
        </div>
      </Card>
      <Card title="4. VAT">
        <VatFields {...fields} />
      </Card>
      <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
        <Button look="quiet" busy={postpone.isPending} onClick={() => !isBusy && postpone.mutate(undefined, { onSuccess: leave })}>
          Later
        </Button>
        <Button type="submit" look="primary" busy={save.isPending}>
          Save and begin
        </Button>
      </div>
    </form>
  );
}
