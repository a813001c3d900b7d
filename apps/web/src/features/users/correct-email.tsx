import { type SubmitEvent, useId, useState } from 'react';
import { refusalOf } from '../../lib/form-words.ts';
import { trpc } from '../../lib/trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormErrorSummary } from '../../ui/form-error-summary.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast-store.ts';
import { emailError } from './email-error.ts';
import type { User } from './user-status.tsx';

interface CorrectEmailProps {
  user: User;
  onOpenChange: (open: boolean) => void;
  onDone: (changed: User) => Promise<void>;
}

/** Another address for somebody who has not signed in yet. */
export function CorrectEmail({ user, onOpenChange, onDone }: CorrectEmailProps) {
  const form = useId();
  const [email, setEmail] = useState(user.email);
  const correct = trpc.users.correctEmail.useMutation({
    onSuccess: async (changed) => {
      await onDone(changed);
      toast({ message: `They sign in with ${changed.email}`, tone: 'good' });
      onOpenChange(false);
    },
  });
  const [misread, setMisread] = useState<Readonly<Record<string, string>> | null>(null);
  const words = refusalOf(correct.error);
  const errors = misread ?? words?.fields;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (correct.isPending) return;
    const wrong = emailError(email);
    setMisread(wrong);
    if (wrong === null) correct.mutate({ id: user.id, email });
  };
  return (
    <Dialog
      open
      onOpenChange={onOpenChange}
      size="sm"
      title="Correct the e-mail"
      description="Their first sign-in is known by it. An invitation that was sent does not follow: send another."
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button type="submit" form={form} look="primary" busy={correct.isPending}>
            Save
          </Button>
        </>
      }
    >
      <form id={form} noValidate className="grid gap-4 pb-1" onSubmit={submit}>
        <FormErrorSummary errors={misread ?? {}} words={misread ? null : words} />
        <TextField
          label="E-mail"
          name="email"
          type="email"
          inputMode="email"
          autoComplete="off"
          maxLength={254}
          value={email}
          onChange={setEmail}
          error={errors?.email}
        />
      </form>
    </Dialog>
  );
}
