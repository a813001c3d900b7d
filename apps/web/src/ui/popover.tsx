import { Popover as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { usePortalPlace } from './use-portal-place.tsx';

export interface PopoverProps {
  trigger: ReactNode;
  /** What the panel is, for those who do not see where it opened. */
  label: string;
  align?: 'start' | 'center' | 'end';
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  children: ReactNode;
}

export function Popover({ trigger, label, align = 'start', onOpenChange, children, ...control }: PopoverProps) {
  const { marker, place, locate } = usePortalPlace();
  const change = (open: boolean) => {
    if (open) locate();
    onOpenChange?.(open);
  };
  return (
    <Primitive.Root {...control} onOpenChange={change}>
      {marker}
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal container={place}>
        <Primitive.Content
          aria-label={label}
          align={align}
          sideOffset={6}
          collisionPadding={12}
          className="z-60 max-h-(--radix-popover-content-available-height) w-80 max-w-[calc(100vw-1.5rem)] animate-fade overflow-y-auto rounded-lg border border-line bg-raised p-4 shadow-lg outline-none"
        >
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
