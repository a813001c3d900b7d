import { Outlet, useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { browserLocale } from '../../lib/locale.ts';
import { useSession } from '../../lib/session.ts';
import { LocaleProvider } from '../../ui/locale.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { MovedElsewhere } from './moved-elsewhere.tsx';
import { ShellCommands } from './shell-commands.tsx';
import { SideNav } from './side-nav.tsx';

/** What stands around every page of somebody who is signed in. `notice`: what is said above each; `children`: the commands and searches that features offer everywhere. */
export function AppShell({ notice, children }: { notice?: ReactNode; children?: ReactNode }) {
  const { organisation } = useSession();
  return (
    <LocaleProvider locale={browserLocale()} timeZone={organisation.timeZone} taxYearStart={organisation.taxYearStart}>
      <a
        href="#content"
        className="fixed top-2 left-2 z-90 -translate-y-20 rounded-md bg-primary px-4 py-2.5 font-semibold text-on-primary text-sm focus:translate-y-0"
      >
        Skip to content
      </a>
      <NavigationProgress />
      <div className="md:grid md:grid-cols-[14.5rem_minmax(0,1fr)] print:block">
        <SideNav />
        <main id="content" tabIndex={-1} className="min-w-0 px-4 pt-5 pb-28 md:px-8 md:pt-8 md:pb-16">
          <FocusOnArrival />
          {notice}
          <Outlet />
        </main>
      </div>
      <BottomBar />
      <MovedElsewhere />
      <ShellCommands />
      {children}
    </LocaleProvider>
  );
}

/** A new page is announced by moving the focus to its heading; a link of the page left would keep it otherwise. */
function FocusOnArrival() {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const before = useRef(path);
  useEffect(() => {
    if (before.current === undefined || before.current === path) {
      before.current = path;
      return;
    }
    before.current = path;
    const heading = document.querySelector<HTMLElement>('main h1');
    if (!heading || document.querySelector('[role="dialog"], [role="alertdialog"]')) return;
    if (document.activeElement?.closest('main form')) return; // the page put it where typing begins
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }, [path]);
  return null;
}

/** A thin line while a page is on the way; nothing moves for quick ones. */
function NavigationProgress() {
  const isLoading = useRouterState({ select: (state) => state.isLoading });
  return (
    <div
      aria-hidden="true"
      data-print="hide"
      className={`fixed inset-x-0 top-0 z-90 h-0.5 origin-left bg-brass transition-[scale,opacity] ${isLoading ? 'scale-x-75 opacity-100 delay-150 duration-[4s] ease-out' : 'scale-x-0 opacity-0 duration-200'}`}
    />
  );
}
