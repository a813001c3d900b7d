import { Laptop, Smartphone } from 'lucide-react';
import { formatMoment } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { useLocale } from '../../ui/locale.tsx';
import { Status } from '../../ui/status.tsx';
import { type Device, deviceName } from './device-words.ts';

interface DeviceRowProps {
  device: Device;
  isEnding: boolean;
  onSignOut: () => void;
}

/** One place where the person is signed in. The one they sit at has no button here: its way out is "Sign out", which also tidies up behind them. */
export function DeviceRow({ device, isEnding, onSignOut }: DeviceRowProps) {
  const { locale, timeZone } = useLocale();
  const name = deviceName(device);
  const Icon = device.isHandheld ? Smartphone : Laptop;
  const moment = (at: string) => <time dateTime={at}>{formatMoment(at, locale, timeZone)}</time>;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-3 px-4 py-4 md:px-5">
      <Icon aria-hidden="true" className="size-6 shrink-0 text-ink-faint" />
      <div className="min-w-0 flex-1 basis-48">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold">
          <span className="break-words">{name}</span>
          {device.isThisOne && <Status tone="good">This device</Status>}
        </p>
        <p className="text-ink-soft text-sm">
          Signed in {moment(device.signedInAt)}
          {!device.isThisOne && <>, last used {moment(device.lastSeenAt)}</>}
        </p>
      </div>
      {!device.isThisOne && (
        <Button size="sm" className="max-md:ml-10" busy={isEnding} aria-label={`Sign out ${name}`} onClick={onSignOut}>
          Sign out
        </Button>
      )}
    </li>
  );
}
