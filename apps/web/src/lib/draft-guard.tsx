import { AlertDialog } from '../ui/alert-dialog.tsx';
import { Button } from '../ui/button.tsx';
import { useLocale } from '../ui/locale.tsx';
import { Notice } from '../ui/notice.tsx';
import { formatMoment } from './format.ts';
import type { Draft } from './use-draft.ts';

/** Tells of restored work, and asks before a page with unsaved work is left. */
export function DraftGuard({ draft: { restored, discard, blocker } }: { draft: Draft }) {
  const { locale, timeZone } = useLocale();
  return (
    <>
      {restored && (
        <Notice
          tone="note"
          title="Your unsaved changes are back"
          actions={
            <Button size="sm" onClick={discard}>
              Throw them away
            </Button>
          }
        >
          From {formatMoment(restored.at, locale, timeZone)}.
        </Notice>
      )}
      <AlertDialog
        open={blocker.status === 'blocked'}
        onOpenChange={(open) => !open && blocker.reset?.()}
        title="Leave with unsaved changes?"
        confirmLabel="Leave"
        cancelLabel="Stay"
        onConfirm={() => blocker.proceed?.()}
      >
        They are kept on this device, and will be here when you come back.
      </AlertDialog>
    </>
  );
}
