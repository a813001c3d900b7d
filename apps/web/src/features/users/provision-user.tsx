import { useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useId, useState } from 'react';
import { refusalOf } from '../../lib/form-words.ts';
import { newId } from '../../lib/new-id.ts';
import { trpc } from '../../lib/trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormErrorSummary } from '../../ui/form-error-summary.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast-store.ts';
import { emailError } from './email-error.ts';

const empty = { email: '', displayName: '', platformRole: 'user' as 'user' | 'admin', active: true, invite: true };

/** Lets somebody in by their address. Opened anew, it is a new person: a second click on one form makes one. */
export function ProvisionUser({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const form = useId();
  const navigate = useNavigate();
  const utils = trpc.useUtils();
  const [id] = useState(() => newId<'user'>());
  const [values, setValues] = useState(empty);
  const set = (part: Partial<typeof values>) => setValues((before) => ({ ...before, ...part }));
  const provision = trpc.users.provision.useMutation({
    onSuccess: async (user) => {
      await utils.users.list.invalidate();
      const name = user.displayName || user.email;
      toast({ message: user.status === 'active' ? `${name} may sign in` : `${name} is noted, and not let in yet`, tone: 'good' });
      onOpenChange(false);
      await navigate({ to: '/admin/users/$userId', params: { userId: user.id } });
    },
  });
  const [misread, setMisread] = useState<Readonly<Record<string, string>> | null>(null);
  const words = refusalOf(provision.error);
  const errors = misread ?? words?.fields;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (provision.isPending) return;
    const wrong = emailError(values.email);
    setMisread(wrong);
    if (wrong === null) provision.mutate({ id, ...values, invite: values.invite && values.active });
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Let somebody in"
      description="They are known by their e-mail the first time they sign in, and from then on by the account they signed in with."
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button type="submit" form={form} look="primary" busy={provision.isPending}>
            Let them in
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
          value={values.email}
          onChange={(email) => set({ email })}
          error={errors?.email}
        />
        <TextField
          label="Name"
          name="displayName"
          optional
          hint="Left out, it is the one they sign in with."
          autoComplete="off"
          maxLength={200}
          value={values.displayName}
          onChange={(displayName) => set({ displayName })}
          error={errors?.displayName}
        />
        <RadioGroup
          label="In this installation they are"
          name="platformRole"
          value={values.platformRole}
          onChange={(platformRole) => set({ platformRole })}
          options={[
            { value: 'user', label: 'User', hint: 'Has a business of their own, and sees nobody else’s.' },
            { value: 'admin', label: 'Administrator', hint: 'Lets people in and keeps them out, besides.' },
          ]}
        />
        <div className="grid gap-1">
          <Checkbox
            label="They may sign in from now on"
            checked={values.active}
            onChange={(active) => set({ active })}
            hint={values.active ? undefined : 'You can let them in later, on their page.'}
          />
          <Checkbox
            label="Write to them that they may"
            checked={values.active && values.invite}
            disabled={!values.active}
            onChange={(invite) => set({ invite })}
          />
        </div>
      </form>
    </Dialog>
  );
}
