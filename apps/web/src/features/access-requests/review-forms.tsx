import { Check, X } from 'lucide-react';
import { type SubmitEvent, useState } from 'react';
import type { Words } from '../../lib/domain-words.ts';
import { refusalOf } from '../../lib/form-words.ts';
import { trpc } from '../../lib/trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { FormErrorSummary } from '../../ui/form-error-summary.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { toast } from '../../ui/toast-store.ts';
import type { AccessRequest } from './request-facts.tsx';

/** Yes or no, each with what goes with it. */
export function ReviewForms({ request }: { request: AccessRequest }) {
  const utils = trpc.useUtils();
  const settled = async (message: string, after: AccessRequest) => {
    utils.accessRequests.get.setData({ requestId: request.id }, after);
    toast({ message, tone: 'good' });
    await Promise.all([
      utils.accessRequests.list.invalidate(),
      utils.accessRequests.pending.invalidate(),
      utils.users.invalidate(), // somebody may be new among them, or be let in now
      utils.installationHistory.invalidate(),
    ]);
  };
  const refused = () => void utils.accessRequests.get.invalidate({ requestId: request.id }); // somebody else was faster: show what they decided
  const approve = trpc.accessRequests.approve.useMutation({
    onSuccess: (after) => settled(`${request.name} is let in`, after),
    onError: refused,
  });
  const decline = trpc.accessRequests.decline.useMutation({
    onSuccess: (after) => settled(`The request of ${request.name} is declined`, after),
    onError: refused,
  });
  const isBusy = approve.isPending || decline.isPending;
  return (
    <>
      <ApproveForm
        request={request}
        refusal={refusalOf(approve.error)}
        isBusy={approve.isPending}
        onApprove={(values) => !isBusy && approve.mutate({ requestId: request.id, ...values })}
      />
      <DeclineForm
        refusal={refusalOf(decline.error)}
        isBusy={decline.isPending}
        onDecline={(values) => !isBusy && decline.mutate({ requestId: request.id, ...values })}
      />
    </>
  );
}

interface Answers {
  readonly platformRole: 'user' | 'admin';
  readonly active: boolean;
  readonly mail: boolean;
  readonly note: string;
}

function ApproveForm({
  request,
  refusal,
  isBusy,
  onApprove,
}: {
  request: AccessRequest;
  refusal: Words | null;
  isBusy: boolean;
  onApprove: (answers: Answers) => void;
}) {
  const [answers, setAnswers] = useState<Answers>({ platformRole: 'user', active: true, mail: true, note: '' });
  const set = (part: Partial<Answers>) => setAnswers((before) => ({ ...before, ...part }));
  const isNew = request.enrolled === null;
  const opens = request.enrolled === null ? answers.active : request.enrolled.status === 'active';
  return (
    <Card title="Let them in">
      <form
        className="grid gap-4"
        onSubmit={(event: SubmitEvent) => {
          event.preventDefault();
          onApprove({ ...answers, mail: answers.mail && opens });
        }}
      >
        <FormErrorSummary title="Nothing was changed" words={refusal} />
        {isNew && (
          <>
            <RadioGroup
              label="As what"
              name="platformRole"
              value={answers.platformRole}
              onChange={(platformRole) => set({ platformRole })}
              options={[
                { value: 'user', label: 'A user', hint: 'With an organisation of their own.' },
                { value: 'admin', label: 'An admin', hint: 'Runs this installation beside you: lets people in, suspends them.' },
              ]}
            />
            <Checkbox
              label="They can come in at once"
              hint="Otherwise the account waits until an admin switches it on."
              checked={answers.active}
              onChange={(active) => set({ active })}
            />
          </>
        )}
        <Checkbox
          label={`Tell them by mail to ${request.email}`}
          hint={opens ? undefined : 'Only when they can come in: the mail says that the door is open.'}
          checked={answers.mail && opens}
          disabled={!opens}
          onChange={(mail) => set({ mail })}
        />
        <TextArea
          label="Note"
          optional
          hint="For the other admins; they are not told."
          name="note"
          maxLength={1000}
          rows={2}
          value={answers.note}
          error={refusal?.fields?.note}
          onChange={(note) => set({ note })}
        />
        <Button type="submit" look="primary" busy={isBusy} icon={<Check aria-hidden="true" />} className="justify-self-start">
          Approve
        </Button>
      </form>
    </Card>
  );
}

function DeclineForm({
  refusal,
  isBusy,
  onDecline,
}: {
  refusal: Words | null;
  isBusy: boolean;
  onDecline: (answers: { mail: boolean; note: string }) => void;
}) {
  const [mail, setMail] = useState(false);
  const [note, setNote] = useState('');
  return (
    <Card title="Or not">
      <form
        className="grid gap-4"
        onSubmit={(event: SubmitEvent) => {
          event.preventDefault();
          onDecline({ mail, note });
        }}
      >
        <FormErrorSummary title="Nothing was changed" words={refusal} />
        <Checkbox
          label="Tell them by mail"
          hint="In general words, without a reason. An address that nobody has checked may be somebody else’s."
          checked={mail}
          onChange={setMail}
        />
        <TextArea
          label="Note"
          optional
          hint="For the other admins."
          name="note"
          maxLength={1000}
          rows={2}
          value={note}
          error={refusal?.fields?.note}
          onChange={setNote}
        />
        <Button type="submit" busy={isBusy} icon={<X aria-hidden="true" />} className="justify-self-start">
          Decline
        </Button>
      </form>
    </Card>
  );
}
