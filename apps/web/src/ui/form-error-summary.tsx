import { CircleAlert } from 'lucide-react';
import { type MouseEvent, type Ref, useEffect, useRef } from 'react';

/** What the server said of a form that it refused. */
export interface RefusalWords {
  /** What happened. */
  readonly title: string;
  /** What was kept, and what to do. */
  readonly detail?: string;
  readonly fields?: Readonly<Record<string, string>>;
  /** Finds the log line. */
  readonly requestId?: string;
}

export interface FormErrorSummaryProps {
  title?: string;
  /** Field name → what is wrong with it, as this page sees it. The names are those of the inputs. */
  errors?: Readonly<Record<string, string | undefined>>;
  /** What the server said; its fields stand among the others, and those seen here before them. */
  words?: RefusalWords | null;
  ref?: Ref<HTMLDivElement>;
}

/** Stands above a form that was refused: takes the focus, says what happened and what to do, and each line leads to its field. */
export function FormErrorSummary({ title, errors = {}, words = null }: FormErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const lines = Object.entries({ ...words?.fields, ...errors }).flatMap(([name, text]) => (text === undefined ? [] : [{ name, text }]));
  const heading = title ?? headingOf(words, lines);
  const signature = [heading, words?.requestId, ...lines.map((line) => line.name + line.text)].join('|');
  const isShown = lines.length > 0 || words !== null;
  useEffect(() => {
    if (isShown && signature !== '') box.current?.focus();
  }, [isShown, signature]);

  if (!isShown) return null;
  const lead = (event: MouseEvent, name: string) => {
    event.preventDefault();
    const scope = box.current?.closest('form') ?? document;
    const field = [...scope.querySelectorAll<HTMLElement>('[name]')].find((element) => element.getAttribute('name') === name);
    field?.focus();
    field?.scrollIntoView({ block: 'center' });
  };
  const details = [title !== undefined && words && !isALine(words.title, lines) && words.title, words?.detail].filter(Boolean);
  return (
    <div ref={box} role="alert" tabIndex={-1} className="rounded-lg border border-bad/40 bg-bad-wash p-4 text-sm">
      <h2 className="flex items-center gap-2 font-semibold text-bad">
        <CircleAlert aria-hidden="true" className="size-4 shrink-0" />
        {heading}
      </h2>
      {details.length > 0 && <p className="mt-1 pl-6">{details.join('. ')}</p>}
      {lines.length > 0 && (
        <ul className="mt-2 grid gap-1 pl-6">
          {lines.map(({ name, text }) => (
            <li key={name}>
              <a href={`#${name}`} onClick={(event) => lead(event, name)} className="rounded-sm text-ink underline underline-offset-3">
                {text}
              </a>
            </li>
          ))}
        </ul>
      )}
      {words?.requestId && lines.length === 0 && (
        <p className="mt-2 pl-6 text-ink-soft text-xs">
          If you ask for help, give this number: <code className="select-all break-all font-mono">{words.requestId}</code>
        </p>
      )}
    </div>
  );
}

type Line = Readonly<{ name: string; text: string }>;

/** A refusal about one field says the same in its title and beside the field: once is enough. */
const isALine = (text: string, lines: readonly Line[]): boolean => lines.some((line) => line.text === text);

function headingOf(words: RefusalWords | null, lines: readonly Line[]): string {
  if (words && !isALine(words.title, lines)) return words.title;
  return lines.length === 1 ? 'One thing needs putting right' : `${lines.length} things need putting right`;
}
