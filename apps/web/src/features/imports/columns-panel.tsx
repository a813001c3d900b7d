import { columnFields } from '@glovelly/domain/imports';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { assign, isOrderOpen, type Mapping, needsLook, type ReadAsTable } from './columns.ts';
import { encodingWords, fieldWords, separatorWords } from './import-words.ts';
import { ReadAsPanel } from './read-as-panel.tsx';

interface Props {
  readAs: ReadAsTable;
  busy: boolean;
  onChange: (mapping: Mapping) => void;
}

const fieldOptions = columnFields.map((value) => ({ value, label: fieldWords[value] }));
const orderOptions = [
  { value: 'column', label: 'As the column says' },
  { value: 'dmy', label: 'Day first (31/12)' },
  { value: 'mdy', label: 'Month first (12/31)' },
] as const;
const lineOptions = [
  { value: 'none', label: 'It has none' },
  ...Array.from({ length: 10 }, (_, index) => ({ value: String(index + 1), label: `In line ${index + 1}` })),
];
const confidenceWords = { name: 'Known by its name:', content: 'Guessed from:', remembered: 'As you chose:', none: 'Not known:' };

/** How a table is read: which column is what. Every change reads the file again; choices and corrections of rows stay. */
export function ColumnsPanel({ readAs, busy, onChange }: Props) {
  const { mapping, columns, dateOrder, encoding, separator } = readAs;
  const used = mapping.columns.filter((field) => field !== 'ignore').length;
  return (
    <ReadAsPanel
      title="Columns"
      summary={`${used} of ${columns.length} are read; cells separated by ${separatorWords[separator]}, ${encodingWords[encoding] ?? encoding}`}
      busy={busy}
      startsOpen={needsLook(readAs)}
    >
      <div className="grid gap-4">
        {!mapping.columns.includes('date') && (
          <Notice tone="warn" title="Which column is the date?">
            No row can become a gig without one.
          </Notice>
        )}
        {isOrderOpen(readAs) && (
          <Notice
            title="Day or month first?"
            actions={
              <>
                <Button size="sm" onClick={() => onChange({ ...mapping, dateOrder: 'dmy' })}>
                  Day first
                </Button>
                <Button size="sm" onClick={() => onChange({ ...mapping, dateOrder: 'mdy' })}>
                  Month first
                </Button>
              </>
            }
          >
            Nothing in the column settles it. Dates that could be either are read {dateOrder.order === 'dmy' ? 'day' : 'month'} first and
            marked.
          </Notice>
        )}
        <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
          {columns.map(({ name, samples, confidence }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns are told apart by their place
            <li key={index} className="grid min-w-0 content-start gap-1">
              <Select
                label={name}
                value={mapping.columns[index] ?? 'ignore'}
                options={fieldOptions}
                disabled={busy}
                onChange={(field) => onChange(assign(mapping, index, field))}
              />
              <p className="truncate text-ink-soft text-xs">
                <span className="font-semibold">{confidenceWords[confidence]}</span> {samples.filter(Boolean).join(' · ')}
              </p>
            </li>
          ))}
        </ul>
        <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
          <Select
            label="Names of the columns"
            value={mapping.namesLine === null ? 'none' : String(mapping.namesLine)}
            options={
              mapping.namesLine !== null && mapping.namesLine > 10
                ? [...lineOptions, { value: String(mapping.namesLine), label: `In line ${mapping.namesLine}` }]
                : lineOptions
            }
            disabled={busy}
            onChange={(line) => onChange({ ...mapping, namesLine: line === 'none' ? null : Number(line) })}
          />
          <Select
            label="Dates such as 04/05/2026"
            value={mapping.dateOrder ?? 'column'}
            options={orderOptions}
            disabled={busy}
            onChange={(order) => onChange({ ...mapping, dateOrder: order === 'column' ? null : order })}
          />
        </div>
      </div>
    </ReadAsPanel>
  );
}
