import { DoorOpen } from 'lucide-react';
import { type SubmitEvent, useState } from 'react';
import { refusalOf } from '../../lib/form-words.ts';
import { trpc } from '../../lib/trpc.ts';
import { Button } from '../../ui/button.tsx';
import { doorButton } from '../../ui/door.tsx';
import { FormErrorSummary } from '../../ui/form-error-summary.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type AskValues, missingOf } from './ask-values.ts';

/** Three questions. Whatever is known of the address, the answer is the same. */
export function AskForm({ initial, onAsked }: { initial: AskValues; onAsked: (email: string) => void }) {
  const [values, setValues] = useState(initial);
  const ask = trpc.accessRequests.ask.useMutation();
  const [missing, setMissing] = useState<Readonly<Record<string, string>>>({});
  const words = refusalOf(ask.error);
  const errors = words?.fields ?? missing;
  const submit = () => {
    if (ask.isPending) return;
    const found = missingOf(values);
    ask.reset();
    setMissing(found);
    if (Object.keys(found).length === 0) ask.mutate(values, { onSuccess: () => onAsked(values.email.trim()) });
  };
  const field = (name: keyof AskValues) => ({
    name,
    value: values[name],
    error: errors[name],
    onChange: (text: string) => setValues((before) => ({ ...before, [name]: text })),
  });
  return (
    <form
      noValidate
      className="grid max-w-sm gap-4"
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        submit();
      }}
    >
      <FormErrorSummary errors={errors} words={words} />
      <TextField label="Your name" autoComplete="name" maxLength={200} {...field('name')} />
      <TextField
        label="E-mail"
        type="email"
        inputMode="email"
        autoComplete="email"
        hint="The address you will sign in with."
        maxLength={254}
        {...field('email')}
      />
      <TextArea
        label="A line about yourself"
        optional
        hint="What you play, or who sent you: it helps whoever decides."
        maxLength={1000}
        {...field('message')}
      />
      <Button type="submit" look="primary" busy={ask.isPending} icon={<DoorOpen aria-hidden="true" />} className={doorButton}>
        Ask for access
      </Button>
    </form>
  );
}
