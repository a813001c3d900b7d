import { useActiveCommands } from '../../lib/commands.ts';
import { keyNames } from '../../lib/keys.ts';
import { Dialog } from '../../ui/dialog.tsx';

const IN_LISTS = [
  ['↑ ↓', 'Move between rows'],
  ['↵', 'Open the row'],
  ['Space', 'Select the row'],
  ['Shift ↑ ↓', 'Select several'],
  ['mod+a', 'Select all shown'],
  ['Esc', 'Select none'],
] as const;

/** What the keyboard does here and now: read from the same commands that it runs. */
export function ShortcutHelp({ onClose }: { onClose: () => void }) {
  const commands = useActiveCommands().filter((command) => command.keys !== undefined);
  const groups = [...new Set(commands.map((command) => command.group))];
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Keyboard shortcuts"
      description="Letters work wherever nobody is typing."
      size="lg"
    >
      <div className="grid gap-x-10 gap-y-5 pb-4 md:grid-cols-2">
        {groups.map((group) => (
          <Keys
            key={group}
            title={group}
            rows={commands.flatMap((command) =>
              command.group === group && command.keys ? [[keyNames(command.keys), command.label] as const] : [],
            )}
          />
        ))}
        <Keys title="In a list" rows={IN_LISTS.map(([keys, label]) => [keys.includes('+') ? keyNames(keys) : keys, label] as const)} />
      </div>
    </Dialog>
  );
}

const Keys = ({ title, rows }: { title: string; rows: readonly (readonly [keys: string, label: string])[] }) => (
  <section>
    <h3 className="mb-1 font-semibold text-ink-soft text-sm">{title}</h3>
    <dl>
      {rows.map(([keys, label]) => (
        <div key={label} className="flex items-baseline justify-between gap-4 border-line border-b py-1.5 text-sm">
          <dt>{label}</dt>
          <dd className="shrink-0">
            <kbd className="rounded-sm border border-line-strong/50 bg-sunken px-1.5 py-0.5 font-sans text-xs">{keys}</kbd>
          </dd>
        </div>
      ))}
    </dl>
  </section>
);
