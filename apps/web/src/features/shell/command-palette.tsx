import { CornerDownLeft, Search } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { type Command, type Found, useActiveCommands } from '../../lib/commands.ts';
import { keyNames } from '../../lib/keys.ts';
import { cx } from '../../ui/cx.ts';
import { panelClass, scrimClass } from '../../ui/dialog.tsx';
import { matches } from '../../ui/match.ts';
import { useReturnFocus } from '../../ui/use-return-focus.ts';
import { useRecordSearch } from './use-record-search.ts';

interface Entry {
  readonly key: string;
  readonly group: string;
  readonly label: string;
  readonly detail: string | undefined;
  readonly keys: string | undefined;
  readonly run: () => void;
}

const GROUPS = ['This page', 'Create', 'Go to', 'Settings'];
const HIDDEN = new Set(['palette', 'search']); // this is where they lead

const ofCommand = (command: Command): Entry => ({
  key: `command ${command.id}`,
  group: command.group,
  label: command.label,
  detail: undefined,
  keys: command.keys,
  run: command.run,
});
const ofRecord = (found: Found): Entry => ({
  key: `${found.kind} ${found.id}`,
  group: found.kind,
  label: found.label,
  detail: found.detail,
  keys: undefined,
  run: found.open,
});

/** Search across records, do, create and go: everything by typing. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const listId = useId();
  const commands = useActiveCommands();
  const { found, isSearching } = useRecordSearch(typed);
  const { remember, giveBack } = useReturnFocus();

  const entries = useMemo(() => {
    const fitting = commands.filter(
      (command) => !HIDDEN.has(command.id) && matches(typed, `${command.label} ${command.words ?? ''} ${command.group}`),
    );
    const ordered = fitting.toSorted((a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group));
    return [...found.map(ofRecord), ...ordered.map(ofCommand)];
  }, [commands, found, typed]);
  const groups = [...new Set(entries.map((entry) => entry.group))];
  const at = Math.min(active, Math.max(0, entries.length - 1));

  const take = (entry: Entry | undefined) => {
    if (!entry) return;
    onClose();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && entries.length > 0) {
      event.preventDefault();
      setActive((at + step + entries.length) % entries.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      take(entries[at]);
    }
  };
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className={scrimClass} />
        <Dialog.Content aria-describedby={undefined} onOpenAutoFocus={remember} onCloseAutoFocus={giveBack} className={panelClass('md')}>
          <Dialog.Title className="sr-only">Search or do something</Dialog.Title>
          <div className="flex items-center gap-3 border-line border-b px-4">
            <Search aria-hidden="true" className="size-5 shrink-0 text-ink-soft" />
            <input
              type="text"
              role="combobox"
              aria-label="Search, create, go to"
              aria-expanded="true"
              aria-controls={listId}
              aria-activedescendant={entries[at] ? `${listId}-${at}` : undefined}
              autoComplete="off"
              placeholder="Search clients, gigs, invoices… or type what to do"
              value={typed}
              onKeyDown={onKeyDown}
              onChange={(event) => {
                setTyped(event.target.value);
                setActive(0);
              }}
              className="min-h-14 w-full bg-transparent text-base outline-none"
            />
          </div>
          <div
            id={listId}
            role="listbox"
            aria-label="Results"
            aria-busy={isSearching}
            className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-2 md:max-h-[50dvh]"
          >
            {groups.map((group) => (
              // biome-ignore lint/a11y/useSemanticElements: a group of options inside a listbox
              <div key={group} role="group" aria-label={group}>
                <div aria-hidden="true" className="px-3 pt-3 pb-1 font-semibold text-ink-faint text-xs">
                  {group}
                </div>
                {entries.map((entry, index) =>
                  entry.group === group ? (
                    <EntryRow
                      key={entry.key}
                      id={`${listId}-${index}`}
                      entry={entry}
                      isActive={index === at}
                      onTake={() => take(entry)}
                      onPoint={() => setActive(index)}
                    />
                  ) : null,
                )}
              </div>
            ))}
          </div>
          {entries.length === 0 && (
            <p className="px-5 pb-6 text-ink-soft text-sm">{isSearching ? 'Searching…' : `Nothing fits “${typed}”.`}</p>
          )}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface EntryRowProps {
  id: string;
  entry: Entry;
  isActive: boolean;
  onTake: () => void;
  onPoint: () => void;
}

function EntryRow({ id, entry, isActive, onTake, onPoint }: EntryRowProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the box above keeps the focus and points here by aria-activedescendant
    // biome-ignore lint/a11y/useKeyWithClickEvents: the box above handles the keys
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      ref={(element) => {
        if (isActive) element?.scrollIntoView({ block: 'nearest' });
      }}
      onClick={onTake}
      onPointerMove={onPoint}
      className={cx('control flex cursor-pointer items-center gap-3 rounded-md px-3 py-2 text-sm', isActive && 'bg-primary-wash')}
    >
      <span className="min-w-0 flex-1 truncate">
        {entry.label}
        {entry.detail && <span className="ml-2 text-ink-soft">{entry.detail}</span>}
      </span>
      {entry.keys && <kbd className="shrink-0 font-sans text-ink-soft text-xs">{keyNames(entry.keys)}</kbd>}
      {isActive && <CornerDownLeft aria-hidden="true" className="size-4 shrink-0 text-ink-soft" />}
    </div>
  );
}
