import { Exhibit } from './exhibit.tsx';

const pairs = [
  ['bg-canvas', 'text-ink'],
  ['bg-surface', 'text-ink'],
  ['bg-sunken', 'text-ink-soft'],
  ['bg-hover', 'text-ink-soft'],
  ['bg-surface', 'text-ink-faint'],
  ['bg-canvas', 'text-ink-faint'],
  ['bg-surface', 'text-link'],
  ['bg-primary', 'text-on-primary'],
  ['bg-primary-wash', 'text-ink'],
  ['bg-good-wash', 'text-good'],
  ['bg-warn-wash', 'text-warn'],
  ['bg-bad-wash', 'text-bad'],
  ['bg-note-wash', 'text-note'],
  ['bg-plain-wash', 'text-ink-soft'],
  ['bg-bad', 'text-on-bad'],
] as const;

export const TokensExhibit = () => (
  <Exhibit title="Type and colour">
    <div className="grid gap-1">
      <p className="display text-3xl">The Royal Oak, Saturday</p>
      <p className="display text-2xl">Three invoices to send</p>
      <p className="display text-xl">Łódź, Αθήνα, Zürich</p>
      <p className="max-w-prose">Running text in Figtree. A gig is on at most one live invoice; cancelling that invoice frees the gig.</p>
      <p className="text-ink-soft text-sm">Softer, smaller: hints and details.</p>
      <p className="tabular text-sm">£1,111.11 · £8,888.88 · 00:00 to 23:59</p>
    </div>
    <div className="grid grid-cols-2 gap-2 sm:grid-cols-4 lg:grid-cols-5">
      {pairs.map(([ground, ink]) => (
        <div key={ground + ink} className={`rounded-md border border-line px-3 py-4 text-xs ${ground} ${ink}`}>
          {ground.slice(3)}
          <br />
          {ink.slice(5)}
        </div>
      ))}
    </div>
  </Exhibit>
);
