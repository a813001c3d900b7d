/** How a link in running text looks. Underlined always: colour alone does not say "link". */
export const linkClass =
  'rounded-sm text-link underline decoration-current/40 decoration-1 underline-offset-3 hover:decoration-current hover:decoration-2';

/** A link that leads out of a list row or a figure: underlined only when pointed at, because its place says that it is one. */
export const quietLinkClass = 'rounded-sm text-ink no-underline hover:underline underline-offset-3';
