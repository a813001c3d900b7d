import type { ReactNode } from 'react';

/** One part of the gallery, with its name. */
export const Exhibit = ({ title, children }: { title: string; children: ReactNode }) => (
  <section aria-label={title} className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4 border-line border-t pt-5">
    <h2 className="display text-xl">{title}</h2>
    {children}
  </section>
);

export const Row = ({ children }: { children: ReactNode }) => <div className="flex flex-wrap items-center gap-3">{children}</div>;
