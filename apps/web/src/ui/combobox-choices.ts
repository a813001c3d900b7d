import { matches } from './match.ts';

export interface ComboboxOption {
  id: string;
  label: string;
  /** A second, quieter line: an address, a date. Searched as well. */
  detail?: string;
}

export type Choice =
  | { readonly kind: 'clear'; readonly key: string }
  | { readonly kind: 'option'; readonly key: string; readonly option: ComboboxOption }
  | { readonly kind: 'create'; readonly key: string; readonly text: string };

interface Question {
  readonly typed: string;
  readonly options: readonly ComboboxOption[];
  readonly isFiltered: boolean;
  readonly isClearable: boolean;
  readonly canCreate: boolean;
}

/** What a combobox offers: "none" where one is allowed, the options that match, and making a new one of a text that names none exactly. */
export function choicesFor({ typed, options, isFiltered, isClearable, canCreate }: Question): Choice[] {
  const text = typed.trim();
  const found = isFiltered ? options.filter((option) => matches(text, `${option.label} ${option.detail ?? ''}`)) : options;
  const isNamed = options.some((option) => option.label.trim().toLowerCase() === text.toLowerCase());
  return [
    ...(isClearable && text === '' ? [{ kind: 'clear' as const, key: 'clear' }] : []),
    ...found.map((option) => ({ kind: 'option' as const, key: option.id, option })),
    ...(canCreate && text !== '' && !isNamed ? [{ kind: 'create' as const, key: 'create', text }] : []),
  ];
}
