import type { GigStatus, GigType } from '@glovelly/domain/gigs';
import { type SubmitEvent, useId, useState } from 'react';
import { ClientPicker } from '../../lib/client-picker.tsx';
import { toMoneyWire } from '../../lib/read-money.ts';
import { useSession } from '../../lib/session.ts';
import { type Inputs, trpc } from '../../lib/trpc.ts';
import { wordsFor } from '../../lib/words.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormErrorSummary } from '../../ui/form-error-summary.tsx';
import { MoneyField } from '../../ui/money-field.tsx';
import { QuantityField } from '../../ui/quantity-field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast-store.ts';
import type { GigRow } from './gig-columns.tsx';
import { statusOptions, typeOptions } from './gig-words.ts';

const KEEP = 'keep';

interface Values {
  clientId: string;
  fee: string;
  miles: string;
  driving: typeof KEEP | 'yes' | 'no';
  passengers: string;
  type: typeof KEEP | GigType;
  status: typeof KEEP | GigStatus;
}

const untouched: Values = { clientId: '', fee: '', miles: '', driving: KEEP, passengers: '', type: KEEP, status: KEEP };

type Patch = Inputs['gigs']['updateMany']['changes'][number]['patch'];

/** What was filled in; what was left empty stays as it is on each gig. */
export function toBulkPatch(value: Values, currency: string): Patch {
  const fee = toMoneyWire(value.fee, currency);
  return {
    ...(value.clientId !== '' && { clientId: value.clientId }),
    ...(fee && { fee: fee as Patch['fee'] & object }), // its currency is the organisation's, which is one of ISO 4217
    ...(value.miles !== '' && { miles: value.miles }),
    ...(value.driving !== KEEP && { driving: value.driving === 'yes' }),
    ...(/^\d{1,2}$/.test(value.passengers) && { passengers: Number(value.passengers) }),
    ...(value.type !== KEEP && { type: value.type }),
    ...(value.status !== KEEP && { status: value.status }),
  };
}

/** Changes many gigs at once: all of them or none, and all put back within ten seconds. */
export function BulkEdit({ gigs, onClose, onDone }: { gigs: readonly GigRow[]; onClose: () => void; onDone: () => void }) {
  const formId = useId();
  const { organisation } = useSession();
  const [value, setValue] = useState(untouched);
  const set = (part: Partial<Values>) => setValue((before) => ({ ...before, ...part }));
  const utils = trpc.useUtils();
  const update = trpc.gigs.updateMany.useMutation();
  const patch = toBulkPatch(value, organisation.currency);
  const words = update.error ? wordsFor(update.error) : null;
  const refresh = () => Promise.all([utils.gigs.invalidate(), utils.home.invalidate(), utils.clients.invalidate()]);

  const save = (event: SubmitEvent) => {
    event.preventDefault();
    update.mutate(
      { changes: gigs.map(({ id, version }) => ({ id, version, patch })) },
      {
        onSuccess: async ({ undo }) => {
          onDone();
          onClose();
          const back = undo as Inputs['gigs']['updateMany']; // the server's own words for the way back
          toast({
            message: gigs.length === 1 ? 'The gig is changed' : `${gigs.length} gigs are changed`,
            undo: async () => {
              await utils.client.gigs.updateMany.mutate(back);
              await refresh();
            },
          });
          await refresh();
        },
      },
    );
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={gigs.length === 1 ? 'Edit one gig' : `Edit ${gigs.length} gigs`}
      description="What you leave empty stays as it is on each of them."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} look="primary" busy={update.isPending} disabled={Object.keys(patch).length === 0}>
            Save
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={save} className="grid grid-cols-2 gap-4 pb-2">
        {words && (
          <div className="col-span-2">
            <FormErrorSummary
              errors={{ '': [words.title, words.detail, ...Object.values(words.fields ?? {})].filter(Boolean).join('. ') }}
            />
          </div>
        )}
        <div className="col-span-2">
          <ClientPicker
            optional
            value={value.clientId === '' ? null : value.clientId}
            onChange={(clientId) => set({ clientId: clientId ?? '' })}
            hint="Who pays for all of them"
          />
        </div>
        <MoneyField label="Fee" optional currency={organisation.currency} value={value.fee} onChange={(fee) => set({ fee })} />
        <QuantityField label="Miles" optional unit="mi" value={value.miles} onChange={(miles) => set({ miles })} />
        <Select
          label="Driving"
          value={value.driving}
          onChange={(driving) => set({ driving })}
          options={[
            { value: KEEP, label: 'As it is' },
            { value: 'yes', label: 'I drove' },
            { value: 'no', label: 'I did not drive' },
          ]}
        />
        <TextField
          label="Passengers"
          optional
          inputMode="numeric"
          value={value.passengers}
          onChange={(passengers) => set({ passengers })}
        />
        <Select
          label="Work"
          value={value.type}
          onChange={(type) => set({ type })}
          options={[{ value: KEEP, label: 'As it is' }, ...typeOptions]}
        />
        <Select
          label="Status"
          value={value.status}
          onChange={(status) => set({ status })}
          options={[{ value: KEEP, label: 'As it is' }, ...statusOptions]}
        />
      </form>
    </Dialog>
  );
}
