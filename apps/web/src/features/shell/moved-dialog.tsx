import { useSession } from '../../lib/session.ts';
import { AlertDialog } from '../../ui/alert-dialog.tsx';
import { useMoveBack } from './use-move.ts';

/** Stay here, which moves the other tab back, or go on where the other tab is: there is no third way. */
export function MovedDialog() {
  const { organisation } = useSession();
  const moveBack = useMoveBack(organisation.id);
  return (
    <AlertDialog
      open
      onOpenChange={(open) => !open && moveBack()}
      title="You have moved on in another tab"
      cancelLabel={`Stay with ${organisation.name}`}
      confirmLabel="Go on where I am now"
      onConfirm={() => {
        window.location.assign('/');
        return new Promise(() => {}); // until the page is gone
      }}
    >
      <p>This page belongs to {organisation.name}. Nothing is read or saved from it while you are in another organisation.</p>
      <p>What you typed here is kept with {organisation.name}.</p>
    </AlertDialog>
  );
}
