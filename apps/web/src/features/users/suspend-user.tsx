import { type SubmitEvent, useId, useState } from 'react';
import { refusalOf } from '../../lib/form-words.ts';
import { trpc } from '../../lib/trpc.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormErrorSummary } from '../../ui/form-error-summary.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { toast } from '../../ui/toast-store.ts';
import type { User } from './user-status.tsx';

interface SuspendUserProps {
  user: User;
  onOpenChange: (open: boolean) => void;
  onDone: (changed: User) => Promise<void>;
}

/** Keeps somebody out, from their very next click on. Asks why: it is what the next administrator will want to know. */
export function SuspendUser({ user, onOpenChange, onDone }: SuspendUserProps) {
  const form = useId();
  const name = user.displayName || user.email;
  const [values, setValues] = useState({ reason: user.suspension?.reason ?? '', until: user.suspension?.until ?? '' });
  const suspend = trpc.users.suspend.useMutation({
    onSuccess: async (changed) => {
      await onDone(changed);
      toast({ message: `${name} is suspended`, detail: 'Wherever they were signed in, they are not any more.', tone: 'good' });
      onOpenChange(false);
    },
  });
  const words = refusalOf(suspend.error);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!suspend.isPending) suspend.mutate({ id: user.id, reason: values.reason, until: values.until === '' ? null : values.until });
  };
  return (
    <Dialog
      open
      onOpenChange={onOpenChange}
      title={user.status === 'suspended' ? `Why and how long ${name} is suspended` : `Suspend ${name}?`}
      description="They are signed out at once and cannot sign in. Nothing of theirs is lost."
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button type="submit" form={form} look="danger" busy={suspend.isPending}>
            {user.status === 'suspended' ? 'Save' : 'Suspend'}
          </Button>
        </>
      }
    >
      <form id={form} noValidate className="grid gap-4 pb-1" onSubmit={submit}>
        <FormErrorSummary words={words} />
        <TextArea
          label="Why"
          name="reason"
          hint="Administrators alone read this."
          maxLength={500}
          value={values.reason}
          onChange={(reason) => setValues((before) => ({ ...before, reason }))}
          error={words?.fields?.reason}
        />
        <DateField
          label="Last day"
          name="until"
          optional
          hint="They come back by themselves on the day after. Without one: until somebody lets them."
          value={values.until}
          onChange={(until) => setValues((before) => ({ ...before, until }))}
          error={words?.fields?.until}
        />
      </form>
    </Dialog>
  );
}
