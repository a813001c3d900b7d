import { Check, ChevronsUpDown, Plus } from 'lucide-react';
import { Popover } from 'radix-ui';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { type Choice, type ComboboxOption, choicesFor } from './combobox-choices.ts';
import { cx } from './cx.ts';
import { Field, type FieldProps, inputClass } from './field.tsx';
import { placeOf } from './use-portal-place.tsx';

export interface ComboboxProps extends FieldProps {
  name?: string;
  value: string | null;
  onChange: (id: string | null) => void;
  options: readonly ComboboxOption[];
  placeholder?: string;
  disabled?: boolean;
  /** Given, the list is searched by whoever owns the options (the server); otherwise it is filtered here. */
  onSearch?: (text: string) => void;
  /** Given, a text that names no option can be made one: "Create “The Royal Oak”". */
  onCreate?: (text: string) => void;
  loading?: boolean;
}

/** A picker that is typed into (WAI-ARIA combobox with list): arrows move, enter takes, escape leaves things as they were. */
export function Combobox(props: ComboboxProps) {
  const {
    label,
    hint,
    error,
    optional,
    labelHidden,
    className,
    name,
    value,
    onChange,
    options,
    placeholder,
    disabled,
    onSearch,
    onCreate,
    loading,
  } = props;
  const listId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const box = useRef<HTMLInputElement>(null);

  const chosen = options.find((option) => option.id === value);
  const [lastLabel, setLastLabel] = useState(chosen?.label ?? '');
  if (chosen && chosen.label !== lastLabel) setLastLabel(chosen.label); // kept for when a search no longer lists what is chosen
  const choices = choicesFor({
    typed: typed ?? '',
    options,
    isFiltered: !onSearch && typed !== null,
    isClearable: optional === true && value !== null,
    canCreate: onCreate !== undefined,
  });
  const activeChoice = choices[Math.min(active, choices.length - 1)];

  const close = () => {
    setOpen(false);
    setTyped(null);
  };
  const open = () => {
    setOpen(true);
    setActive(
      Math.max(
        0,
        choices.findIndex((choice) => choice.kind === 'option' && choice.option.id === value),
      ),
    );
  };
  const take = (choice: Choice) => {
    close();
    if (choice.kind === 'create') onCreate?.(choice.text);
    else onChange(choice.kind === 'clear' ? null : choice.option.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!isOpen) return open();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((at) => (Math.min(at, choices.length - 1) + step + choices.length) % Math.max(1, choices.length));
    } else if (event.key === 'Enter' && isOpen && activeChoice) {
      event.preventDefault();
      take(activeChoice);
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      event.stopPropagation(); // the dialog around it stays
      close();
    } else if (event.key === 'Tab') close();
  };

  return (
    <Field {...{ label, hint, error, optional, labelHidden, className }}>
      {(control) => (
        <Popover.Root open={isOpen} onOpenChange={(next) => (next ? open() : close())}>
          <Popover.Anchor asChild>
            <div className="relative">
              <input
                {...control}
                ref={box}
                name={name}
                type="text"
                role="combobox"
                autoComplete="off"
                aria-expanded={isOpen}
                aria-controls={isOpen ? listId : undefined}
                aria-autocomplete="list"
                aria-activedescendant={isOpen && activeChoice ? `${listId}-${activeChoice.key}` : undefined}
                disabled={disabled}
                placeholder={placeholder}
                value={typed ?? (value === null ? '' : lastLabel)}
                onFocus={(event) => event.target.select()}
                onClick={() => !isOpen && open()}
                onBlur={() => isOpen && close()}
                onKeyDown={onKeyDown}
                onChange={(event) => {
                  setTyped(event.target.value);
                  setOpen(true);
                  setActive(0);
                  onSearch?.(event.target.value);
                }}
                className={cx(inputClass, 'truncate pr-9')}
              />
              <ChevronsUpDown
                aria-hidden="true"
                className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-ink-soft"
              />
            </div>
          </Popover.Anchor>
          <Popover.Portal container={placeOf(box.current)}>
            <Popover.Content
              role="presentation"
              align="start"
              sideOffset={4}
              collisionPadding={8}
              onOpenAutoFocus={(event) => event.preventDefault()}
              onCloseAutoFocus={(event) => event.preventDefault()}
              onInteractOutside={(event) =>
                box.current?.contains(event.target as Node /* an event's target in a document is a node */) && event.preventDefault()
              }
              className="z-60 max-h-[min(20rem,var(--radix-popover-content-available-height))] w-(--radix-popover-trigger-width) min-w-56 animate-fade overflow-y-auto overscroll-contain rounded-md border border-line bg-raised p-1 shadow-lg"
            >
              <div id={listId} role="listbox" aria-label={typeof label === 'string' ? label : undefined} aria-busy={loading}>
                {choices.map((choice) => (
                  <ComboboxRow
                    key={choice.key}
                    id={`${listId}-${choice.key}`}
                    choice={choice}
                    isActive={choice === activeChoice}
                    isChosen={choice.kind === 'option' && choice.option.id === value}
                    onTake={() => take(choice)}
                    onPoint={() => setActive(choices.indexOf(choice))}
                  />
                ))}
              </div>
              {choices.length === 0 && <p className="px-3 py-2 text-ink-soft text-sm">{loading ? 'Searching…' : 'Nothing found.'}</p>}
            </Popover.Content>
          </Popover.Portal>
        </Popover.Root>
      )}
    </Field>
  );
}

interface RowProps {
  id: string;
  choice: Choice;
  isActive: boolean;
  isChosen: boolean;
  onTake: () => void;
  onPoint: () => void;
}

function ComboboxRow({ id, choice, isActive, isChosen, onTake, onPoint }: RowProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the combobox keeps the focus and points here by aria-activedescendant
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox handles the keys
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      ref={(element) => {
        if (isActive) element?.scrollIntoView({ block: 'nearest' });
      }}
      onPointerDown={(event) => event.preventDefault() /* the box keeps the focus */}
      onClick={onTake}
      onPointerMove={onPoint}
      className={cx('control flex cursor-pointer items-center gap-2 rounded-sm px-2.5 py-1.5 text-sm', isActive && 'bg-primary-wash')}
    >
      <span aria-hidden="true" className="grid size-4 shrink-0 place-items-center [&_svg]:size-4">
        {isChosen && <Check />}
        {choice.kind === 'create' && <Plus />}
      </span>
      {choice.kind === 'option' && (
        <span className="min-w-0">
          <span className="block truncate">{choice.option.label}</span>
          {choice.option.detail && <span className="block truncate text-ink-soft text-xs">{choice.option.detail}</span>}
        </span>
      )}
      {choice.kind === 'create' && <span className="font-semibold">Create “{choice.text}”</span>}
      {choice.kind === 'clear' && <span className="text-ink-soft">None</span>}
    </div>
  );
}
