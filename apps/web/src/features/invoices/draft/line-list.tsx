import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { toast } from '../../../ui/toast-store.ts';
import { blankLine, type DraftWire, type LineValues } from './draft-values.ts';
import { LineEditor } from './line-editor.tsx';
import type { Autosave } from './use-autosave.ts';

/** The lines of a draft in their order. What is removed can be taken back for ten seconds. */
export function LineList({ draft, autosave }: { draft: DraftWire; autosave: Autosave }) {
  const { values, setValues, problems } = autosave;
  const [said, setSaid] = useState('');
  const { lines } = values;
  const setLines = (change: (lines: readonly LineValues[]) => readonly LineValues[]) =>
    setValues((before) => ({ ...before, lines: change(before.lines) }));

  const move = (index: number, by: -1 | 1) => {
    const to = index + by;
    const line = lines[index];
    if (!line || to < 0 || to >= lines.length) return;
    const focused = document.activeElement;
    setLines((before) => before.toSpliced(index, 1).toSpliced(to, 0, line));
    setSaid(`Moved to ${to + 1} of ${lines.length}`);
    requestAnimationFrame(() => focused instanceof HTMLElement && focused.focus()); // the browser drops it from what is moved
  };
  const remove = (index: number) => {
    const line = lines[index];
    if (!line) return;
    setLines((before) => before.filter(({ id }) => id !== line.id));
    toast({
      message: 'Line removed',
      ...(line.description !== '' && { detail: line.description }),
      undo: () => setLines((before) => (before.some(({ id }) => id === line.id) ? before : before.toSpliced(index, 0, line))),
    });
  };
  const add = () => {
    const line = blankLine();
    setLines((before) => [...before, line]);
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-line="${line.id}"] textarea`)?.focus());
  };

  return (
    <Card title="Lines" flush>
      <p role="status" className="sr-only">
        {said}
      </p>
      {lines.length === 0 && <p className="px-4 pb-3 text-ink-soft text-sm md:px-5">Nothing is charged yet. Add a line.</p>}
      <ol className="border-line border-t">
        {lines.map((line, index) => (
          <LineEditor
            key={line.id}
            line={line}
            index={index}
            count={lines.length}
            currency={draft.currency}
            vatRegistered={draft.vatRegistered}
            problems={problemsOfLine(problems, index)}
            onChange={(changed) => setLines((before) => before.map((other) => (other.id === changed.id ? changed : other)))}
            onMove={(by) => move(index, by)}
            onRemove={() => remove(index)}
          />
        ))}
      </ol>
      <div className="border-line border-t p-3">
        <Button look="quiet" icon={<Plus aria-hidden="true" />} onClick={add}>
          Add a line
        </Button>
      </div>
    </Card>
  );
}

function problemsOfLine(problems: Readonly<Record<string, string>>, index: number): Record<string, string> {
  const prefix = `lines.${index}.`;
  return Object.fromEntries(
    Object.entries(problems)
      .filter(([path]) => path.startsWith(prefix))
      .map(([path, words]) => [path.slice(prefix.length), words]),
  );
}
