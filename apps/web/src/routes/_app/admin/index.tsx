import { createFileRoute } from '@tanstack/react-router';
import { Page } from '../../../ui/page.tsx';

export const Route = createFileRoute('/_app/admin/')({ component: InstallationPage });

function InstallationPage() {
  return (
    <Page title="This installation" width="narrow">
      {null}
    </Page>
  );
}
