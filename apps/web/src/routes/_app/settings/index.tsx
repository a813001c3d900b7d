import { createFileRoute } from '@tanstack/react-router';
import { SellerForm } from '../../../features/seller/seller-form.tsx';
import { SettingsForm } from '../../../features/seller/settings-form.tsx';
import { oneOf, present } from '../../../lib/search-params.ts';
import { useMay } from '../../../lib/session.ts';
import { trpc } from '../../../lib/trpc.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { Tabs } from '../../../ui/tabs.tsx';

export const Route = createFileRoute('/_app/settings/')({
  validateSearch: (raw: Record<string, unknown>) => present({ section: oneOf(raw, 'section', ['business', 'invoices']) }),
  loader: async ({ context }) => {
    await Promise.all([context.trpc.seller.get.ensureData(), context.trpc.settings.get.ensureData()]);
  },
  component: SettingsPage,
});

function SettingsPage() {
  const { section = 'business' } = Route.useSearch();
  const navigate = Route.useNavigate();
  const [seller] = trpc.seller.get.useSuspenseQuery();
  const [settings] = trpc.settings.get.useSuspenseQuery();
  const mayEdit = useMay('settings.write');
  return (
    <Page title="Settings" width="narrow">
      {!mayEdit && <Notice>You can look at these. An owner or admin of the organisation changes them.</Notice>}
      <Tabs
        label="Settings"
        value={section}
        onChange={(next) => void navigate({ search: { section: next }, replace: true })}
        tabs={[
          { value: 'business', label: 'You and your business', content: <SellerForm seller={seller} mayEdit={mayEdit} /> },
          { value: 'invoices', label: 'Invoices and rates', content: <SettingsForm settings={settings} mayEdit={mayEdit} /> },
        ]}
      />
    </Page>
  );
}
