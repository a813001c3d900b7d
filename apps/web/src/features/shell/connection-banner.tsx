import { CloudOff, WifiOff } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { connection } from '../../lib/connection.ts';

/** No network, or a server that does not answer: says so, and goes away by itself when it answers again. */
export function ConnectionBanner() {
  const state = useSyncExternalStore(connection.subscribe, connection.current);
  return (
    <div role="status" data-print="hide" className="sticky top-0 z-50">
      {state !== 'online' && (
        <div className="flex flex-wrap items-center justify-center gap-x-3 gap-y-1 bg-warn-wash px-4 py-2 text-center text-sm text-warn">
          {state === 'offline' ? <WifiOff aria-hidden="true" className="size-4" /> : <CloudOff aria-hidden="true" className="size-4" />}
          <span>
            <strong className="font-semibold">{state === 'offline' ? 'You are offline.' : 'Glovelly does not answer just now.'}</strong>{' '}
            What you typed is kept on this device; this page goes on by itself.
          </span>
          <button
            type="button"
            onClick={() => void connection.check()}
            className="rounded-sm px-1 font-semibold underline underline-offset-3"
          >
            Try now
          </button>
        </div>
      )}
    </div>
  );
}
