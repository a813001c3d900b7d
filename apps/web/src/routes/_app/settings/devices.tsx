import { createFileRoute } from '@tanstack/react-router';
import { DeviceList } from '../../../features/devices/device-list.tsx';
import { trpc } from '../../../lib/trpc.ts';
import { Page } from '../../../ui/page.tsx';

export const Route = createFileRoute('/_app/settings/devices')({
  loader: ({ context }) => context.trpc.devices.list.ensureData(),
  component: DevicesPage,
});

function DevicesPage() {
  const [{ devices }] = trpc.devices.list.useSuspenseQuery();
  return (
    <Page
      title="Devices"
      width="narrow"
      lead="Where you are signed in. A device that is not used for 7 days is signed out by itself, and each one after 30 days."
    >
      <DeviceList devices={devices} />
    </Page>
  );
}
