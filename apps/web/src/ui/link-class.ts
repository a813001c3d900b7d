/** How a link in running text looks. Underlined always: colour alone does not say "link". */
export const linkClass =
  'rounded-sm text-link underline decoration-current/40 decoration-1 underline-offset-3 hover:decoration-current hover:decoration-2';
