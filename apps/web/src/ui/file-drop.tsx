import { Camera, Upload } from 'lucide-react';
import { type ChangeEvent, type DragEvent, useId, useRef, useState } from 'react';
import { fileSize } from '../lib/file-size.ts';
import { acceptsFile } from './accepts-file.ts';
import { Button } from './button.tsx';
import { cx } from './cx.ts';
import { FieldError } from './field.tsx';

export interface FileDropProps {
  label: string;
  /** What is accepted, in words: "PDF or photo, at most 10 MB". */
  hint: string;
  /** As for an input: ".csv,text/csv" or "image/*,application/pdf". */
  accept: string;
  maxBytes: number;
  multiple?: boolean;
  /** Offers the camera as one big button, first, on touch. */
  camera?: boolean;
  busy?: boolean;
  error?: string | undefined;
  onFiles: (files: File[]) => void;
}

/** Drop, paste, choose or photograph. Files that cannot be taken are named with the reason; the others go on. */
export function FileDrop({ label, hint, accept, maxBytes, multiple = false, camera = false, busy = false, error, onFiles }: FileDropProps) {
  const id = useId();
  const chooser = useRef<HTMLInputElement>(null);
  const shutter = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [refused, setRefused] = useState<readonly string[]>([]);

  const take = (list: FileList | null | undefined) => {
    const files = [...(list ?? [])].slice(0, multiple ? undefined : 1);
    const reasons = files.map((file) => ({ file, reason: whyNot(file, accept, maxBytes) }));
    setRefused(reasons.flatMap(({ file, reason }) => (reason ? [`${file.name}: ${reason}`] : [])));
    const accepted = reasons.flatMap(({ file, reason }) => (reason ? [] : [file]));
    if (accepted.length > 0) onFiles(accepted);
  };
  const takeFrom = (event: ChangeEvent<HTMLInputElement>) => {
    take(event.target.files);
    event.target.value = ''; // choosing the same file again is a change again
  };
  const drag = (over: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(over);
  };
  return (
    <section
      aria-labelledby={`${id}-label`}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(event) => {
        drag(false)(event);
        if (!busy) take(event.dataTransfer.files);
      }}
      onPaste={(event) => !busy && event.clipboardData.files.length > 0 && take(event.clipboardData.files)}
      className={cx(
        'grid justify-items-center gap-3 rounded-lg border-2 border-dashed px-5 py-8 text-center transition-colors',
        isOver ? 'border-primary bg-primary-wash' : 'border-line-strong/60 bg-surface',
      )}
    >
      <h3 id={`${id}-label`} className="font-semibold">
        {label}
      </h3>
      <p id={`${id}-hint`} className="text-ink-soft text-sm">
        {hint}
      </p>
      <div className="flex w-full flex-wrap justify-center gap-2">
        {camera && (
          <Button
            look="primary"
            busy={busy}
            icon={<Camera />}
            onClick={() => shutter.current?.click()}
            className="w-full pointer-coarse:min-h-14 sm:w-auto pointer-fine:hidden"
          >
            Take a photo
          </Button>
        )}
        <Button
          look={camera ? 'secondary' : 'primary'}
          busy={busy}
          icon={<Upload />}
          aria-describedby={`${id}-hint`}
          onClick={() => chooser.current?.click()}
        >
          {multiple ? 'Choose files' : 'Choose a file'}
        </Button>
      </div>
      <p className="text-ink-faint text-xs pointer-coarse:hidden">or drop {multiple ? 'them' : 'it'} here, or paste</p>
      <input ref={chooser} type="file" hidden accept={accept} multiple={multiple} onChange={takeFrom} />
      <input ref={shutter} type="file" hidden accept="image/*" capture="environment" onChange={takeFrom} />
      {(refused.length > 0 || error) && (
        <div role="alert" className="grid gap-1 text-left">
          {[...refused, ...(error ? [error] : [])].map((reason) => (
            <FieldError key={reason}>{reason}</FieldError>
          ))}
        </div>
      )}
    </section>
  );
}

function whyNot(file: File, accept: string, maxBytes: number): string | null {
  if (!acceptsFile(file, accept)) return 'this kind of file is not accepted here.';
  if (file.size === 0) return 'the file is empty.';
  if (file.size > maxBytes) return `${fileSize(file.size)} is more than the ${fileSize(maxBytes)} allowed.`;
  return null;
}
