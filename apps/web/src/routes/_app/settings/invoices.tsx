import { createFileRoute } from '@tanstack/react-router';
import { SettingsForm } from '../../../features/seller/settings-form.tsx';
import { useMay } from '../../../lib/session.ts';
import { trpc } from '../../../lib/trpc.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';

export const Route = createFileRoute('/_app/settings/invoices')({
  loader: ({ context }) => context.trpc.settings.get.ensureData(),
  component: InvoicesAndRatesPage,
});

function InvoicesAndRatesPage() {
  const [settings] = trpc.settings.get.useSuspenseQuery();
  const mayEdit = useMay('settings.write');
  return (
    <Page title="Invoices and rates" width="narrow" lead="What holds for every client and gig that says nothing of its own.">
      {!mayEdit && <Notice>You can look at these. An owner or admin of the organisation changes them.</Notice>}
      <SettingsForm settings={settings} part="invoices" mayEdit={mayEdit} />
    </Page>
  );
}
