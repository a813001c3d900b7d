import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { SelectableTable } from './use-selectable-rows.ts';

const PAGE = 10;

/** Where the arrows lead: one row is the table's stop for the tab key, the others are reached from it. */
export function nextRow(key: string, at: number, count: number): number | null {
  const wanted = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + PAGE, PageUp: at - PAGE, Home: 0, End: count - 1 }[key];
  return wanted === undefined || count === 0 ? null : Math.max(0, Math.min(count - 1, wanted));
}

/** Arrows, page and end keys move; enter opens; space selects, shift extends, mod+a selects all, escape none. Not while typing in a cell. */
export function useRowKeys<Row extends object>(table: SelectableTable<Row>, isSelectable: boolean, scrollTo: (index: number) => void) {
  const [active, setActive] = useState(0);
  const pending = useRef<number | null>(null); // where the focus is going: keys held down arrive before the row is drawn
  const body = useRef<HTMLElement | null>(null);
  const rows = table.getRowModel().rows;
  const kept = Math.min(active, Math.max(0, rows.length - 1));

  useEffect(() => {
    if (pending.current !== kept) return;
    const row = body.current?.querySelector<HTMLElement>(`[data-index="${kept}"]`);
    if (!row) return; // not drawn yet: the window moves there first, and this runs again
    pending.current = null;
    row.focus({ preventScroll: true });
  });

  const move = (index: number) => {
    pending.current = index;
    setActive(index);
    scrollTo(index);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement; // a key event inside the table comes from an element
    const inRow = target.closest<HTMLElement>('[data-index]');
    if (!inRow || target.closest('input:not([type="checkbox"]), select, textarea, [contenteditable="true"], [role="menu"]')) return;
    const at = pending.current ?? Number(inRow.dataset.index);
    const isMod = event.metaKey || event.ctrlKey;
    const next = isMod ? null : nextRow(event.key, at, rows.length);
    if (next !== null) {
      event.preventDefault();
      if (event.shiftKey && isSelectable) {
        rows[at]?.toggleSelected(true);
        rows[next]?.toggleSelected(true);
      }
      move(next);
    } else if (event.key === 'Enter' && target.hasAttribute('data-index')) {
      target.querySelector<HTMLElement>('[data-row-link]')?.click();
    } else if (event.key === ' ' && isSelectable && target.hasAttribute('data-index')) {
      event.preventDefault();
      rows[at]?.getToggleSelectedHandler()({ target: { checked: !rows[at]?.getIsSelected() }, shiftKey: event.shiftKey });
    } else if (event.key === 'a' && isMod && isSelectable) {
      event.preventDefault();
      table.toggleAllRowsSelected(true);
    } else if (event.key === 'Escape' && isSelectable && table.getIsSomeRowsSelected()) {
      event.preventDefault();
      table.toggleAllRowsSelected(false, { deselectAll: true });
    }
  };
  return { active: kept, setActive, onKeyDown, body };
}
