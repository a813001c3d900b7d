import { useEffect } from 'react';
import { activeCommands, type Command } from './commands.ts';
import { combinationOf, isTyping } from './keys.ts';

const SEQUENCE_MS = 1_200;

/** What a key press means: a command, the beginning of a sequence such as "g i", or nothing of ours. */
export function meaningOf(
  pressed: string,
  before: string | null,
  commands: readonly Command[],
): { command: Command } | { prefix: string } | null {
  const sequence = before === null ? pressed : `${before} ${pressed}`;
  const command = commands.find((candidate) => candidate.keys === sequence);
  if (command) return { command };
  if (before === null && commands.some((candidate) => candidate.keys?.startsWith(`${pressed} `))) return { prefix: pressed };
  return before === null ? null : meaningOf(pressed, null, commands);
}

/** Runs the registered commands from the keyboard. Letters never fire inside a text field or while a dialog is open; mod+s and mod+enter do. */
export function useShortcuts(): void {
  useEffect(() => {
    let before: string | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const forget = () => {
      clearTimeout(timer);
      before = null;
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat || ['Shift', 'Control', 'Meta', 'Alt'].includes(event.key)) return;
      const pressed = combinationOf(event);
      const isPlain = !pressed.startsWith('mod+');
      if (isPlain && (isTyping(event.target) || document.querySelector('[role="dialog"], [role="alertdialog"]'))) return forget();
      const meaning = meaningOf(pressed, before, activeCommands());
      forget();
      if (meaning === null) return;
      event.preventDefault();
      if ('command' in meaning) return meaning.command.run();
      before = meaning.prefix;
      timer = setTimeout(forget, SEQUENCE_MS);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      forget();
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
