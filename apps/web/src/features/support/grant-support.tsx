import { Eye } from 'lucide-react';
import { type SubmitEvent, useState } from 'react';
import { refusalOf } from '../../lib/form-words.ts';
import { newId } from '../../lib/new-id.ts';
import { trpc } from '../../lib/trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FormErrorSummary } from '../../ui/form-error-summary.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { toast } from '../../ui/toast-store.ts';

const lengths = [
  { value: '1', label: 'One hour' },
  { value: '4', label: 'Four hours' },
  { value: '24', label: 'A day' },
  { value: '72', label: 'Three days' },
  { value: '168', label: 'A week' },
];

/** Lets support in: why, and for how long. */
export function GrantSupport() {
  const utils = trpc.useUtils();
  const [values, setValues] = useState({ id: newId<'supportGrant'>(), reason: '', hours: '4' });
  const grant = trpc.support.grant.useMutation({
    onSuccess: (grants) => {
      utils.support.list.setData(undefined, grants);
      toast({ message: 'Support may look in', detail: 'You can send them away at any time.', tone: 'good' });
      setValues({ id: newId<'supportGrant'>(), reason: '', hours: '4' });
    },
  });
  const words = refusalOf(grant.error);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!grant.isPending) grant.mutate({ ...values, hours: Number(values.hours) });
  };
  return (
    <Card title="Let support look in">
      <form noValidate className="grid gap-4" onSubmit={submit}>
        <FormErrorSummary words={words} />
        <TextArea
          label="What they should look at"
          name="reason"
          maxLength={500}
          value={values.reason}
          onChange={(reason) => setValues((before) => ({ ...before, reason }))}
          error={words?.fields?.reason}
        />
        <Select
          label="For how long"
          name="hours"
          className="max-w-56"
          value={values.hours}
          options={lengths}
          onChange={(hours) => setValues((before) => ({ ...before, hours }))}
          error={words?.fields?.hours}
        />
        <div>
          <Button type="submit" look="primary" icon={<Eye aria-hidden="true" />} busy={grant.isPending}>
            Let them look in
          </Button>
        </div>
      </form>
    </Card>
  );
}
