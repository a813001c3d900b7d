import { useRef, useState } from 'react';

/** The dialog or the main part that an element stands in; else what stands beside the main part. */
export const placeOf = (element: Element | null): HTMLElement | null =>
  element?.closest<HTMLElement>('[role="dialog"], [role="alertdialog"], main') ?? element?.closest<HTMLElement>('header') ?? null;

/**
 * Where a menu or panel is put in the document: inside the dialog or main part of its trigger, so that it belongs to a landmark,
 * and is not hidden with the page when it opens from a dialog. Put `marker` beside the trigger and call `locate` on opening.
 */
export function usePortalPlace() {
  const ref = useRef<HTMLSpanElement>(null);
  const [place, setPlace] = useState<HTMLElement | null>(null);
  return { marker: <span ref={ref} hidden />, place, locate: () => setPlace(placeOf(ref.current)) };
}
