import type { ImportRow } from './import-words.ts';

/** What the file says, cell by cell, in its own words. */
export function RowSource({ row: { line, source } }: { row: ImportRow }) {
  const filled = source.filter(({ text }) => text.trim() !== '');
  return (
    <div className="min-w-0 self-start rounded-md bg-sunken px-3 py-2 text-xs">
      <p className="font-semibold text-ink-soft">Line {line} of the file</p>
      <dl className="mt-1 grid gap-0.5">
        {filled.map(({ label, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: cells are told apart by their place
          <div key={index} className="flex min-w-0 gap-1.5">
            <dt className={label === '' ? 'sr-only' : 'shrink-0 text-ink-soft'}>{label || 'Text'}</dt>
            <dd className="line-clamp-3 min-w-0 whitespace-pre-line [overflow-wrap:anywhere]">{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
