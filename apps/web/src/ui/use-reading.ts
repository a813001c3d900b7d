import { type FocusEvent, useState } from 'react';

export interface Reading {
  /** What a person typed, as the canonical text ("1234.50", "2026-03-12"), or `null` when it cannot be meant so. */
  read: (text: string) => string | null;
  /** The canonical text as it is shown while nobody types. */
  show: (canonical: string) => string;
  /** The canonical text as it is edited. */
  edit: (canonical: string) => string;
}

/**
 * A text box that understands. Its value is canonical as soon as what was typed is understood, and what was typed otherwise:
 * nothing typed is ever lost, a draft restores it exactly, and the check on saving sees it.
 */
export function useReading(value: string, onChange: (value: string) => void, { read, show, edit }: Reading) {
  const [typing, setTyping] = useState<string | null>(null);
  const understood = value === '' ? '' : read(value);
  return {
    text: typing ?? (understood ? show(understood) : value),
    isUnderstood: understood !== null,
    isTyping: typing !== null,
    onFocus: ({ currentTarget: box }: FocusEvent<HTMLInputElement>) => {
      const text = understood ? edit(understood) : value;
      setTyping(text);
      if (text !== box.value) queueMicrotask(() => box.select()); // the other text took the selection along, and typing would continue it
    },
    onBlur: () => setTyping(null),
    onType: (text: string) => {
      setTyping(text);
      onChange(text.trim() === '' ? '' : (read(text) ?? text));
    },
  };
}
