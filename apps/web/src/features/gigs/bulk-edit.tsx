import { type SubmitEvent, useId, useState } from 'react';
import { ClientPicker } from '../../lib/client-picker.tsx';
import { refusalOf } from '../../lib/form-words.ts';
import { type Inputs, trpc } from '../../lib/trpc.ts';
import { isSame } from '../../lib/use-draft.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormErrorSummary } from '../../ui/form-error-summary.tsx';
import { MoneyField } from '../../ui/money-field.tsx';
import { QuantityField } from '../../ui/quantity-field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast-store.ts';
import { type BulkValues, bulkProblems, currencyOf, KEEP, toBulkPatch, untouched } from './bulk-values.ts';
import type { GigRow } from './gig-columns.tsx';
import { statusOptions, typeOptions } from './gig-words.ts';

/** Changes many gigs at once: all of them or none, and all put back within ten seconds. */
export function BulkEdit({ gigs, onClose, onDone }: { gigs: readonly GigRow[]; onClose: () => void; onDone: () => void }) {
  const formId = useId();
  const currency = currencyOf(gigs);
  const [isTried, setTried] = useState(false);
  const [value, setValue] = useState(untouched);
  const set = (part: Partial<BulkValues>) => setValue((before) => ({ ...before, ...part }));
  const utils = trpc.useUtils();
  const update = trpc.gigs.updateMany.useMutation();
  const missing = bulkProblems(value, currency);
  const errors: Record<string, string> = isTried ? missing : {};
  const refresh = () => Promise.all([utils.gigs.invalidate(), utils.home.invalidate(), utils.clients.invalidate()]);

  const save = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(missing).length > 0 || update.isPending) return;
    const patch = toBulkPatch(value, currency);
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
          <Button type="submit" form={formId} look="primary" busy={update.isPending} disabled={isSame(value, untouched)}>
            Save
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={save} className="grid grid-cols-2 gap-4 pb-2">
        <div className="col-span-2 empty:hidden">
          <FormErrorSummary errors={errors} words={refusalOf(update.error)} />
        </div>
        <div className="col-span-2">
          <ClientPicker
            optional
            value={value.clientId === '' ? null : value.clientId}
            onChange={(clientId) => set({ clientId: clientId ?? '' })}
            hint="Who pays for all of them"
          />
        </div>
        {currency === null ? (
          <p className="self-end pb-2 text-ink-soft text-sm">
            These gigs are in several currencies: choose those of one to change the fee.
          </p>
        ) : (
          <MoneyField
            label="Fee"
            optional
            name="fee"
            currency={currency}
            value={value.fee}
            onChange={(fee) => set({ fee })}
            error={errors.fee}
          />
        )}
        <QuantityField
          label="Miles"
          optional
          name="miles"
          unit="mi"
          value={value.miles}
          onChange={(miles) => set({ miles })}
          error={errors.miles}
        />
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
          name="passengers"
          value={value.passengers}
          onChange={(passengers) => set({ passengers })}
          error={errors.passengers}
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
