import { useRef } from 'react';

/**
 * Leads the focus back to where it was when a panel opened. Radix does that for what its own trigger opens; ours are opened by state, and would leave
 * whoever works by the keyboard at the top of the page. `remember` when it opens, before the focus moves into it; `giveBack` when it has closed.
 */
export function useReturnFocus() {
  const opener = useRef<HTMLElement | null>(null);
  return {
    remember: (): void => {
      opener.current = openerOf(document.activeElement);
    },
    giveBack: (event: Event): void => {
      const isTaken = document.activeElement !== null && document.activeElement !== document.body; // a page that arrived, a field that is next
      if (isTaken || !opener.current?.isConnected) return;
      event.preventDefault();
      opener.current.focus();
    },
  };
}

/** An item of a menu is gone by then: its menu's button is there. */
function openerOf(focused: Element | null): HTMLElement | null {
  const menu = focused?.closest('[role="menu"]');
  const button = menu && document.getElementById(menu.getAttribute('aria-labelledby') ?? '');
  const opener = button ?? focused;
  return opener instanceof HTMLElement && opener !== document.body ? opener : null;
}
