import { isEmail } from '@glovelly/domain/parties';
import { UserPlus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { Words } from '../../lib/domain-words.ts';
import { refusalOf } from '../../lib/form-words.ts';
import { newId } from '../../lib/new-id.ts';
import { roleHints, roleNames } from '../../lib/role-words.ts';
import { type Inputs, trpc } from '../../lib/trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormErrorSummary } from '../../ui/form-error-summary.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { LinkNotice } from './link-notice.tsx';

type InvitableRole = Inputs['invitations']['create']['role'];

const MISTYPED: Words = { title: 'The address is mistyped', fields: { email: 'Write an e-mail address such as jo@example.com' } };

const options = (['member', 'viewer', 'admin'] as const satisfies readonly InvitableRole[]).map((value) => ({
  value,
  label: roleNames[value],
  hint: roleHints[value],
}));

/** The button that invites, and what it opens. */
export function InviteDialog() {
  const [open, setOpen] = useState(false);
  const [round, setRound] = useState(0);
  const close = () => setOpen(false);
  return (
    <>
      <Button
        look="primary"
        icon={<UserPlus aria-hidden="true" />}
        onClick={() => {
          setRound(round + 1);
          setOpen(true);
        }}
      >
        Invite somebody
      </Button>
      <InviteForm key={round} open={open} onClose={close} />
    </>
  );
}

/** One invitation: an id of its own, so that it is sent once however often the button is pressed. */
function InviteForm({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [id] = useState(() => newId());
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<InvitableRole>('member');
  const utils = trpc.useUtils();
  const invite = trpc.invitations.create.useMutation({ onSettled: () => utils.invitations.list.invalidate() });
  const [isMistyped, setMistyped] = useState(false);
  const refused = refusalOf(invite.error);
  const words = isMistyped ? MISTYPED : refused;
  const link = invite.data?.link ?? null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMistyped(!isEmail(email.trim()));
    if (isEmail(email.trim()) && !invite.isPending) invite.mutate({ id, email, role });
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      size="sm"
      title="Invite somebody"
      description="They get a mail with a link, good for 7 days and for their address alone."
      footer={
        invite.isSuccess ? (
          <Button look="primary" onClick={onClose}>
            Done
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>Cancel</Button>
            <Button type="submit" form="invite-somebody" look="primary" busy={invite.isPending}>
              Send the invitation
            </Button>
          </>
        )
      }
    >
      {invite.isSuccess && link !== null ? (
        <LinkNotice email={invite.data.invitation.email} link={link} />
      ) : (
        <form id="invite-somebody" onSubmit={submit} noValidate className="grid gap-4 pb-2">
          <FormErrorSummary words={words} />
          <TextField
            label="E-mail"
            name="email"
            type="email"
            autoComplete="off"
            value={email}
            onChange={setEmail}
            error={words?.fields?.email}
          />
          <RadioGroup label="Role" name="role" value={role} onChange={setRole} options={options} error={words?.fields?.role} />
        </form>
      )}
    </Dialog>
  );
}
