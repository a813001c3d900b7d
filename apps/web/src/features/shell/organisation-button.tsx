import { ChevronsUpDown } from 'lucide-react';
import type { ComponentProps } from 'react';

/** Whose business this is, as a button that opens the choice of others. */
export const OrganisationButton = ({ name, ...rest }: { name: string } & ComponentProps<'button'>) => (
  <button
    aria-haspopup="menu"
    aria-label={`Organisation: ${name}`}
    title={name}
    {...rest}
    type="button"
    className="-ml-1.5 flex min-h-7 w-full min-w-0 max-w-56 items-center gap-1 rounded-sm px-1.5 text-left text-ink-soft text-xs hover:bg-hover hover:text-ink pointer-coarse:min-h-11"
  >
    <span className="truncate">{name}</span>
    <ChevronsUpDown aria-hidden="true" className="size-3.5 shrink-0" />
  </button>
);
