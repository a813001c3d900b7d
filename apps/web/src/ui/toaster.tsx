import { CircleAlert, CircleCheck, Undo2, X } from 'lucide-react';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { cx } from './cx.ts';
import { dismissToast, type Toast, toastStore, undoToast } from './toast-store.ts';

/** Where toasts appear: above the bottom bar on a phone, but at the top while a bar of actions or a dialog is there, whose buttons they would lie on; on a desk at the left of the page, because its buttons are at the right. One per app. */
export function Toaster() {
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.current);
  return (
    <section
      aria-label="Messages"
      aria-live="polite"
      data-print="hide"
      className="pointer-events-none fixed inset-x-3 bottom-[calc(4.5rem+env(safe-area-inset-bottom))] z-80 grid gap-2 [body:has([data-bar],[role=dialog],[role=alertdialog])_&]:max-md:top-[calc(.75rem+env(safe-area-inset-top))] [body:has([data-bar],[role=dialog],[role=alertdialog])_&]:max-md:bottom-auto md:right-auto md:bottom-5 md:left-[15.5rem] md:w-96"
    >
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

function ToastCard({ toast }: { toast: Toast }) {
  const [isHeld, setHeld] = useState(false);
  const remaining = useRef(toast.milliseconds);
  useEffect(() => {
    if (isHeld) return;
    const started = performance.now();
    const timer = setTimeout(() => dismissToast(toast.id), remaining.current);
    return () => {
      clearTimeout(timer);
      remaining.current -= performance.now() - started;
    };
  }, [isHeld, toast.id]);
  const hold = {
    onPointerEnter: () => setHeld(true),
    onPointerLeave: () => setHeld(false),
    onFocus: () => setHeld(true),
    onBlur: () => setHeld(false),
  };
  return (
    <div
      {...hold}
      data-held={isHeld || undefined}
      className="group pointer-events-auto relative flex animate-rise items-center gap-2.5 overflow-hidden rounded-lg bg-ink py-1.5 pr-1.5 pl-4 text-canvas shadow-lg"
    >
      {toast.tone === 'good' && <CircleCheck aria-hidden="true" className="size-4 shrink-0" />}
      {toast.tone === 'bad' && <CircleAlert aria-hidden="true" className="size-4 shrink-0" />}
      <div className="min-w-0 flex-1 py-1.5 text-sm">
        <p className="font-semibold">{toast.message}</p>
        {toast.detail && <p className="opacity-85">{toast.detail}</p>}
      </div>
      {toast.undo && (
        <button
          type="button"
          onClick={() => void undoToast(toast.id)}
          className="control flex items-center gap-1.5 rounded-md bg-canvas px-3 font-semibold text-ink text-sm hover:opacity-90 focus-visible:outline-canvas"
        >
          <Undo2 aria-hidden="true" className="size-4" />
          Undo
        </button>
      )}
      <button
        type="button"
        aria-label="Dismiss"
        onClick={() => dismissToast(toast.id)}
        className="hit grid place-items-center rounded-md hover:bg-canvas/15 focus-visible:outline-canvas"
      >
        <X aria-hidden="true" className="size-4" />
      </button>
      {toast.undo && (
        <span
          aria-hidden="true"
          style={{ animationDuration: `${toast.milliseconds}ms` }}
          className={cx(
            'absolute inset-x-0 bottom-0 h-[3px] animate-run-out bg-brass group-data-held:[animation-play-state:paused] motion-reduce:hidden',
          )}
        />
      )}
    </div>
  );
}
