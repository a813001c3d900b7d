import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { activeCommands, activeSearches, type Command, useCommands } from './commands.ts';

function Page({ commands, search }: { commands: Command[]; search?: () => Promise<[]> }) {
  useCommands(commands, search);
  return null;
}

const command = (id: string, label: string, run = () => {}, keys?: string): Command => ({
  id,
  label,
  group: 'Create',
  run,
  ...(keys && { keys }),
});
const labels = () => activeCommands().map((one) => one.label);

describe('commands of a page', () => {
  it('hold while the page is open', () => {
    const page = render(<Page commands={[command('new', 'Create a gig')]} />);
    expect(labels()).toEqual(['Create a gig']);
    page.unmount();
    expect(labels()).toEqual([]);
  });

  it('stand in place of those of the pages around it', () => {
    render(<Page commands={[command('new', 'Create a gig', () => {}, 'n'), command('other', 'Something else')]} />);
    render(<Page commands={[command('new-invoice', 'Create an invoice', () => {}, 'n')]} />);
    expect(labels()).toEqual(['Something else', 'Create an invoice']);
  });

  it('do what the newest rendering says', () => {
    const done: string[] = [];
    const page = render(<Page commands={[command('save', 'Save', () => done.push('old values'))]} />);
    page.rerender(<Page commands={[command('save', 'Save', () => done.push('new values'))]} />);
    for (const one of activeCommands()) one.run();
    expect(done).toEqual(['new values']);
  });

  it('bring a search with them, and take it away', () => {
    const page = render(<Page commands={[]} search={() => Promise.resolve([])} />);
    expect(activeSearches()).toHaveLength(1);
    page.unmount();
    expect(activeSearches()).toHaveLength(0);
  });
});
