import { CircleAlert } from 'lucide-react';
import { type MouseEvent, type Ref, useEffect, useRef } from 'react';

export interface FormErrorSummaryProps {
  title?: string;
  /** Field name → what is wrong with it; `''` for what belongs to no field. The names are those of the inputs. */
  errors: Readonly<Record<string, string | undefined>>;
  ref?: Ref<HTMLDivElement>;
}

/** Stands above a form that was refused: takes the focus, says how many things are wrong, and each line leads to its field. */
export function FormErrorSummary({ title, errors }: FormErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const lines = Object.entries(errors).flatMap(([name, text]) => (text === undefined ? [] : [{ name, text }]));
  const signature = lines.map((line) => line.name + line.text).join('|');
  useEffect(() => {
    if (signature !== '') box.current?.focus();
  }, [signature]);

  if (lines.length === 0) return null;
  const lead = (event: MouseEvent, name: string) => {
    event.preventDefault();
    const scope = box.current?.closest('form') ?? document;
    const field = [...scope.querySelectorAll<HTMLElement>('[name]')].find((element) => element.getAttribute('name') === name);
    field?.focus();
    field?.scrollIntoView({ block: 'center' });
  };
  return (
    <div ref={box} role="alert" tabIndex={-1} className="rounded-lg border border-bad/40 bg-bad-wash p-4 text-sm">
      <h2 className="flex items-center gap-2 font-semibold text-bad">
        <CircleAlert aria-hidden="true" className="size-4 shrink-0" />
        {title ?? (lines.length === 1 ? 'One thing needs putting right' : `${lines.length} things need putting right`)}
      </h2>
      <ul className="mt-2 grid gap-1 pl-6">
        {lines.map(({ name, text }) => (
          <li key={name}>
            {name === '' ? (
              text
            ) : (
              <a href={`#${name}`} onClick={(event) => lead(event, name)} className="rounded-sm text-ink underline underline-offset-3">
                {text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
