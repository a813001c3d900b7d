import { AlertDialog as Primitive } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import { Button } from './button.tsx';
import { panelClass, scrimClass } from './dialog.tsx';
import { FieldError } from './field.tsx';
import { useReturnFocus } from './use-return-focus.ts';

export interface AlertDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The question, with its object: "Issue invoice 2026-014?" */
  title: ReactNode;
  /** What happens, to whom, and whether it can be taken back. */
  children: ReactNode;
  /** The verb of the title: "Issue and send", never "OK". */
  confirmLabel: string;
  cancelLabel?: string;
  tone?: 'primary' | 'danger';
  /** The dialog stays, busy, until this settles; it closes on success and shows `failureWords(error)` otherwise. */
  onConfirm: () => Promise<unknown> | unknown;
  failureWords?: (error: unknown) => string;
}

/** Only for money, mail and what cannot be undone. For the rest: do it, and offer an undo. */
export function AlertDialog({
  open,
  onOpenChange,
  title,
  children,
  confirmLabel,
  cancelLabel = 'Cancel',
  tone = 'primary',
  onConfirm,
  failureWords,
}: AlertDialogProps) {
  const { remember, giveBack } = useReturnFocus();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const change = (next: boolean) => {
    if (isBusy) return;
    setFailure(null);
    onOpenChange(next);
  };
  const confirm = async () => {
    setBusy(true);
    setFailure(null);
    try {
      await onConfirm();
      onOpenChange(false);
    } catch (error) {
      setFailure(failureWords?.(error) ?? 'That did not work, and nothing was changed. Please try again.');
    } finally {
      setBusy(false);
    }
  };
  return (
    <Primitive.Root open={open} onOpenChange={change}>
      <Primitive.Portal>
        <Primitive.Overlay className={scrimClass} />
        <Primitive.Content onOpenAutoFocus={remember} onCloseAutoFocus={giveBack} className={panelClass('sm')}>
          <div className="overflow-y-auto px-5 pt-5 md:px-6 md:pt-6">
            <Primitive.Title className="display text-xl">{title}</Primitive.Title>
            <Primitive.Description asChild>
              <div className="mt-2 grid gap-2 text-ink-soft text-sm">{children}</div>
            </Primitive.Description>
            {failure && (
              <div role="alert" className="mt-3">
                <FieldError>{failure}</FieldError>
              </div>
            )}
          </div>
          <footer className="flex flex-col-reverse gap-2 px-5 pt-5 pb-[max(1.25rem,env(safe-area-inset-bottom))] md:flex-row md:justify-end md:px-6">
            <Primitive.Cancel asChild>
              <Button>{cancelLabel}</Button>
            </Primitive.Cancel>
            <Button look={tone} busy={isBusy} onClick={confirm}>
              {confirmLabel}
            </Button>
          </footer>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
