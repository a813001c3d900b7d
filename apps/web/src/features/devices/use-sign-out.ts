import { trpc } from '../../lib/trpc.ts';
import { sentenceFor } from '../../lib/words.ts';
import { toast } from '../../ui/toast-store.ts';
import { type Device, deviceName, signedOutWords } from './device-words.ts';

/** Ends sessions elsewhere. There is no undo: a token that is gone stays gone, and whoever sits there signs in again. */
export function useSignOut(onDone: () => void) {
  const { devices } = trpc.useUtils();
  const settled = () => devices.list.invalidate();
  const failed = (error: unknown) => toast({ message: 'That device is still signed in', detail: sentenceFor(error), tone: 'bad' });
  const one = trpc.devices.signOut.useMutation({ onSettled: settled, onError: failed });
  const others = trpc.devices.signOutOthers.useMutation({ onSettled: settled, onError: failed });

  return {
    ending: one.isPending ? one.variables.id : null,
    isEndingOthers: others.isPending,
    signOut: (device: Device) =>
      one.mutate(
        { id: device.id },
        {
          onSuccess: () => {
            toast({ message: `Signed out of ${deviceName(device)}`, detail: 'Its next click asks to sign in.', tone: 'good' });
            onDone();
          },
        },
      ),
    signOutOthers: () =>
      others.mutate(undefined, {
        onSuccess: ({ count }) => {
          toast({ message: signedOutWords(count), detail: 'You stay signed in here.', tone: 'good' });
          onDone();
        },
      }),
  };
}
