import { X } from 'lucide-react';
import { Dialog as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { IconButton } from './icon-button.tsx';
import { touchFirst } from './use-media.ts';
import { useReturnFocus } from './use-return-focus.ts';

export interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  /** One sentence on what this is for; read out when the dialog opens. */
  description?: ReactNode;
  /** Stays in sight below the content: the buttons. */
  footer?: ReactNode;
  size?: 'sm' | 'md' | 'lg';
  children?: ReactNode;
}

const widths = { sm: 'md:max-w-md', md: 'md:max-w-xl', lg: 'md:max-w-4xl' };

export const scrimClass = 'fixed inset-0 z-50 animate-fade bg-scrim';

/** Centred on a desk, a sheet from the bottom edge on a phone, where the thumb is. */
export const panelClass = (size: keyof typeof widths): string =>
  cx(
    'fixed inset-x-0 bottom-0 z-50 flex max-h-[92dvh] animate-sheet flex-col rounded-t-xl bg-raised shadow-lg outline-none',
    'md:inset-x-4 md:top-[8dvh] md:bottom-auto md:mx-auto md:max-h-[84dvh] md:animate-rise md:rounded-xl',
    widths[size],
  );

/** Typing begins in the first field; on touch the focus stays on the panel, so that no keyboard covers it unasked. */
function focusFirstField(event: Event): void {
  const panel = event.currentTarget;
  if (!(panel instanceof HTMLElement)) return;
  const field = panel.querySelector<HTMLElement>('input:not([type="hidden"]), select, textarea');
  event.preventDefault();
  (field && !matchMedia(touchFirst).matches ? field : panel).focus();
}

export function Dialog({ open, onOpenChange, title, description, footer, size = 'md', children }: DialogProps) {
  const { remember, giveBack } = useReturnFocus();
  const enter = (event: Event) => {
    remember();
    focusFirstField(event);
  };
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className={scrimClass} />
        <Primitive.Content
          onOpenAutoFocus={enter}
          onCloseAutoFocus={giveBack}
          className={panelClass(size)}
          {...(description === undefined && { 'aria-describedby': undefined })}
        >
          <header className="flex items-start gap-3 px-5 pt-5 pb-3 md:px-6">
            <div className="min-w-0 flex-1">
              <Primitive.Title className="display text-xl">{title}</Primitive.Title>
              {description && <Primitive.Description className="mt-1 text-ink-soft text-sm">{description}</Primitive.Description>}
            </div>
            <Primitive.Close asChild>
              <IconButton label="Close" className="-mt-1.5 -mr-2">
                <X />
              </IconButton>
            </Primitive.Close>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 py-2 md:px-6">{children}</div>
          {footer && (
            <footer className="flex flex-col-reverse gap-2 px-5 pt-3 pb-[max(1.25rem,env(safe-area-inset-bottom))] md:flex-row md:justify-end md:px-6">
              {footer}
            </footer>
          )}
          {!footer && <div className="pb-[max(1rem,env(safe-area-inset-bottom))]" />}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
