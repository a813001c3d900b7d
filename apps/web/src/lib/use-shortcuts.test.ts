import { describe, expect, it } from 'vitest';
import type { Command } from './commands.ts';
import { combinationOf } from './keys.ts';
import { meaningOf } from './use-shortcuts.ts';

const command = (id: string, keys: string): Command => ({ id, keys, label: id, group: 'Go to', run: () => {} });
const commands = [command('invoices', 'g i'), command('new', 'n'), command('save', 'mod+s'), command('help', '?')];
const pressed = (key: string, more: Partial<KeyboardEvent> = {}) =>
  combinationOf({ key, metaKey: false, ctrlKey: false, altKey: false, shiftKey: false, ...more });

describe('a key press', () => {
  it('is named the same on every keyboard', () => {
    expect(pressed('s', { metaKey: true })).toBe('mod+s');
    expect(pressed('S', { ctrlKey: true })).toBe('mod+s');
    expect(pressed('?', { shiftKey: true })).toBe('?');
    expect(pressed('Enter', { metaKey: true })).toBe('mod+enter');
    expect(pressed('A', { shiftKey: true })).toBe('shift+a');
  });

  it('means a command, the beginning of one, or nothing', () => {
    expect(meaningOf('n', null, commands)).toEqual({ command: commands[1] });
    expect(meaningOf('g', null, commands)).toEqual({ prefix: 'g' });
    expect(meaningOf('i', 'g', commands)).toEqual({ command: commands[0] });
    expect(meaningOf('x', null, commands)).toBeNull();
  });

  it('after a beginning that leads nowhere means what it means alone', () => {
    expect(meaningOf('n', 'g', commands)).toEqual({ command: commands[1] });
    expect(meaningOf('x', 'g', commands)).toBeNull();
  });
});
