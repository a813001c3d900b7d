import { createFileRoute } from '@tanstack/react-router';
import { InstallationFacts } from '../../../features/installation/installation-facts.tsx';
import { OpenToSupport } from '../../../features/installation/open-to-support.tsx';
import { trpc } from '../../../lib/trpc.ts';
import { Page } from '../../../ui/page.tsx';

export const Route = createFileRoute('/_app/admin/')({
  loader: async ({ context }) => {
    await Promise.all([context.trpc.installation.get.ensureData(), context.trpc.installation.openToSupport.ensureData()]);
  },
  component: InstallationPage,
});

function InstallationPage() {
  const [installation] = trpc.installation.get.useSuspenseQuery();
  return (
    <Page title="This installation" width="narrow">
      <OpenToSupport />
      <InstallationFacts installation={installation} />
    </Page>
  );
}
