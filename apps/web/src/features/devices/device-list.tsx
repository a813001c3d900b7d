import { LogOut } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DeviceRow } from './device-row.tsx';
import type { Device } from './device-words.ts';
import { useSignOut } from './use-sign-out.ts';

/** Where the person is signed in, this device first. What is signed out goes from the list; the keyboard stays in it. */
export function DeviceList({ devices }: { devices: readonly Device[] }) {
  const list = useRef<HTMLUListElement>(null);
  const { ending, isEndingOthers, signOut, signOutOthers } = useSignOut(() => list.current?.focus());
  const isElsewhere = devices.some((device) => !device.isThisOne);
  return (
    <>
      <Card flush>
        <ul ref={list} tabIndex={-1} aria-label="Devices" className="divide-y divide-line -outline-offset-2">
          {devices.map((device) => (
            <DeviceRow key={device.id} device={device} isEnding={ending === device.id} onSignOut={() => signOut(device)} />
          ))}
        </ul>
      </Card>
      {isElsewhere ? (
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="max-w-prose text-ink-soft text-sm">
            One of these is lost, or not yours? Sign it out. It loses its way in at once, and nothing that was saved.
          </p>
          <Button icon={<LogOut aria-hidden="true" />} busy={isEndingOthers} onClick={signOutOthers}>
            Sign out everywhere else
          </Button>
        </div>
      ) : (
        <p className="text-ink-soft text-sm">You are signed in nowhere else.</p>
      )}
    </>
  );
}
