import { useEffect, useRef, useSyncExternalStore } from 'react';

/** Something that can be done from the command palette and, with `keys`, from the keyboard. */
export interface Command {
  /** Unique; a page's command with the id of a general one stands in its place while the page is open. */
  readonly id: string;
  /** A verb and its object: "Create an invoice". */
  readonly label: string;
  readonly group: 'Go to' | 'Create' | 'This page' | 'Settings';
  /** "n", "g i" (one after the other), "mod+s". Plain letters never fire while somebody types; combinations with mod do. */
  readonly keys?: string;
  /** More words to find it by. */
  readonly words?: string;
  readonly run: () => void;
}

/** One thing found by a search of records. */
export interface Found {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  /** What it is: "Client", "Invoice". */
  readonly kind: string;
  readonly open: () => void;
}

/** Looks for records; the palette asks every registered one, each keystroke, and drops answers that come too late. */
export type Search = (text: string, signal: AbortSignal) => Promise<readonly Found[]>;

interface Registered {
  readonly commands: readonly Command[];
  readonly search: Search | undefined;
}

let registrations: readonly Registered[] = [];
const listeners = new Set<() => void>();

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

function register(entry: Registered): () => void {
  registrations = [...registrations, entry];
  for (const listener of listeners) listener();
  return () => {
    registrations = registrations.filter((other) => other !== entry);
    for (const listener of listeners) listener();
  };
}

/** All commands that hold now; of two with one id, or one key, the one registered last (the innermost page). */
export function activeCommands(): readonly Command[] {
  const taken = new Set<string>();
  const newestFirst = registrations.flatMap((entry) => entry.commands).toReversed();
  const holding = newestFirst.filter((command) => {
    const names = [`id ${command.id}`, ...(command.keys ? [`key ${command.keys}`] : [])];
    const isFree = names.every((name) => !taken.has(name));
    for (const name of names) taken.add(name);
    return isFree;
  });
  return holding.toReversed();
}

export const activeSearches = (): readonly Search[] => registrations.flatMap((entry) => (entry.search ? [entry.search] : []));

let cached: { from: readonly Registered[]; commands: readonly Command[] } = { from: registrations, commands: [] };

export const useActiveCommands = (): readonly Command[] =>
  useSyncExternalStore(subscribe, () => {
    if (cached.from !== registrations) cached = { from: registrations, commands: activeCommands() };
    return cached.commands;
  });

/**
 * Registers commands, and a search of records, for as long as the component is on the page.
 * `run` may close over anything: the newest is called. The list is registered anew only when ids, labels or keys change.
 */
export function useCommands(commands: readonly Command[], search?: Search): void {
  const newest = useRef({ commands, search });
  useEffect(() => {
    newest.current = { commands, search };
  });
  const signature = JSON.stringify(commands.map(({ id, label, group, keys, words }) => [id, label, group, keys, words]));
  const isSearching = search !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the signature stands for the commands
  useEffect(
    () =>
      register({
        commands: newest.current.commands.map((command, index) => ({ ...command, run: () => newest.current.commands[index]?.run() })),
        search: isSearching ? (text, signal) => newest.current.search?.(text, signal) ?? Promise.resolve([]) : undefined,
      }),
    [signature, isSearching],
  );
}
