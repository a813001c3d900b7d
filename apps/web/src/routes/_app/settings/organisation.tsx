import { createFileRoute } from '@tanstack/react-router';
import { SettingsForm } from '../../../features/seller/settings-form.tsx';
import { useMay } from '../../../lib/session.ts';
import { trpc } from '../../../lib/trpc.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';

export const Route = createFileRoute('/_app/settings/organisation')({
  loader: ({ context }) => context.trpc.settings.get.ensureData(),
  component: OrganisationPage,
});

function OrganisationPage() {
  const [settings] = trpc.settings.get.useSuspenseQuery();
  const mayEdit = useMay('settings.write');
  return (
    <Page title="Organisation" width="narrow" lead="What it is called, where it is taxed, and in which money and time it counts.">
      {!mayEdit && <Notice>You can look at these. An owner or admin of the organisation changes them.</Notice>}
      <SettingsForm settings={settings} part="organisation" mayEdit={mayEdit} />
    </Page>
  );
}
