import { DropdownMenu as Primitive } from 'radix-ui';
import { type ReactNode, useEffect, useState } from 'react';
import { cx } from './cx.ts';
import { usePortalPlace } from './use-portal-place.tsx';

const surface = 'z-60 min-w-48 max-w-80 animate-fade rounded-md border border-line bg-raised p-1 shadow-lg';

const itemClass = (tone: 'plain' | 'danger') =>
  cx(
    'control flex cursor-pointer select-none items-center gap-2.5 rounded-sm px-2.5 py-1.5 text-sm outline-none [&_svg]:size-4 [&_svg]:shrink-0',
    'data-highlighted:bg-primary-wash data-disabled:cursor-not-allowed data-disabled:text-ink-faint',
    tone === 'danger' ? 'text-bad' : 'text-ink [&_svg]:text-ink-soft',
  );

/** `trigger` is one button; it gets the pressed and expanded states. */
interface MenuProps {
  trigger: ReactNode;
  align?: 'start' | 'end';
  /** Opened as soon as it is there: for one that is loaded when it is asked for. */
  defaultOpen?: boolean;
  children: ReactNode;
}

export function Menu({ trigger, align = 'end', defaultOpen = false, children }: MenuProps) {
  const { marker, place, locate } = usePortalPlace();
  const [isOpen, setOpen] = useState(false);
  const change = (open: boolean) => {
    if (open) locate();
    setOpen(open);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is there: before that it has no place
  useEffect(() => change(defaultOpen), []);
  return (
    <Primitive.Root modal={false} open={isOpen} onOpenChange={change}>
      {marker}
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal container={place}>
        <Primitive.Content align={align} sideOffset={6} collisionPadding={8} className={surface}>
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

export interface MenuItemProps {
  icon?: ReactNode;
  /** Keys that do the same, shown at the right: "⌘ ↵". */
  keys?: string;
  tone?: 'plain' | 'danger';
  disabled?: boolean;
  onSelect?: () => void;
  children: ReactNode;
}

export function MenuItem({ icon, keys, tone = 'plain', disabled = false, onSelect, children }: MenuItemProps) {
  return (
    <Primitive.Item disabled={disabled} className={itemClass(tone)} {...(onSelect && { onSelect: () => onSelect() })}>
      {icon}
      <span className="flex-1">{children}</span>
      {keys && <kbd className="font-sans text-ink-faint text-xs">{keys}</kbd>}
    </Primitive.Item>
  );
}

/** For an item that is a link: `<MenuLink><Link to="…">…</Link></MenuLink>`. */
export function MenuLink({ children }: { children: ReactNode }) {
  return (
    <Primitive.Item asChild className={cx(itemClass('plain'), 'no-underline')}>
      {children}
    </Primitive.Item>
  );
}

export const MenuSeparator = () => <Primitive.Separator className="mx-1 my-1 h-px bg-line" />;
