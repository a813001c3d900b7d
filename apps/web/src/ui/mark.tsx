/** The mark: a fermata, the sign over a note that says "hold, rest". */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 64 64" aria-hidden="true" className={className}>
      <rect width="64" height="64" rx="16" fill="oklch(39% 0.125 350)" />
      <path d="M13 41a19 19 0 0 1 38 0" fill="none" stroke="#fdf6ec" strokeWidth="6.5" strokeLinecap="round" />
      <circle cx="32" cy="40" r="5.5" fill="#efb54a" />
    </svg>
  );
}

/** Five staff lines with the fermata over a rest: drawn where there is nothing yet. */
export function EmptyStave({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 200 72" aria-hidden="true" fill="none" className={className}>
      {[24, 34, 44, 54, 64].map((y) => (
        <path key={y} d={`M4 ${y}H196`} stroke="var(--line)" strokeWidth="1.5" />
      ))}
      <rect x="88" y="34" width="24" height="7" rx="1" fill="var(--primary)" />
      <path d="M82 19a18 18 0 0 1 36 0" stroke="var(--primary)" strokeWidth="3.5" strokeLinecap="round" />
      <circle cx="100" cy="18" r="3.25" fill="var(--brass)" />
    </svg>
  );
}
