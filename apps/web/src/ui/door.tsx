import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { Mark } from './mark.tsx';

/** The way in, for who is not in yet: the name of the place, one thing to say and to do, and the stage beside it. */
export function Door({ tab, title, lead, children }: { tab: string; title: string; lead: ReactNode; children: ReactNode }) {
  useEffect(() => {
    document.title = `${tab} · Glovelly`;
  }, [tab]);
  return (
    <main className="grid min-h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[1fr_auto] md:grid-cols-[minmax(22rem,30rem)_1fr] md:grid-rows-1">
      <div className="grid grid-cols-[minmax(0,1fr)] content-center gap-6 px-6 py-12 md:px-12">
        <div className="flex items-center gap-3">
          <Mark className="size-12" />
          <span className="display text-2xl">Glovelly</span>
        </div>
        <div>
          <h1 className="display text-3xl">{title}</h1>
          <div className="mt-2 max-w-sm text-ink-soft">{lead}</div>
        </div>
        {children}
      </div>
      <Stage />
    </main>
  );
}

/** A button of the door: as wide as a phone, and as wide as its words on a desk. */
export const doorButton = 'w-full min-h-12 text-base md:w-fit md:px-8';

/** The stage: staff lines that swell like a curtain, and the fermata as a lamp above them. */
function Stage() {
  return (
    <div className="relative min-h-56 md:min-h-0 overflow-hidden bg-[oklch(29%_0.09_350)]">
      <svg aria-hidden="true" viewBox="0 0 800 900" preserveAspectRatio="xMidYMid slice" className="absolute inset-0 size-full">
        {[0, 1, 2, 3, 4].map((line) => (
          <path
            key={line}
            d={`M-20 ${470 + line * 44}C180 ${400 + line * 52} 320 ${590 + line * 30} 520 ${500 + line * 42}S760 ${420 + line * 50} 840 ${450 + line * 46}`}
            fill="none"
            stroke="oklch(78% 0.06 350 / 0.55)"
            strokeWidth="2.5"
          />
        ))}
        <path d="M262 372a138 138 0 0 1 276 0" fill="none" stroke="oklch(95% 0.02 70)" strokeWidth="30" strokeLinecap="round" />
        <circle cx="400" cy="360" r="27" fill="oklch(80% 0.135 78)" />
      </svg>
    </div>
  );
}
