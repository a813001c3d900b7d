import { createFileRoute, redirect } from '@tanstack/react-router';
import { SellerForm } from '../../../features/seller/seller-form.tsx';
import { oneOf, present } from '../../../lib/search-params.ts';
import { useMay } from '../../../lib/session.ts';
import { trpc } from '../../../lib/trpc.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';

export const Route = createFileRoute('/_app/settings/')({
  // The two were sections of one page once, and links to them lie about.
  validateSearch: (raw: Record<string, unknown>) => present({ section: oneOf(raw, 'section', ['business', 'invoices']) }),
  beforeLoad: ({ search }) => {
    if (search.section === 'invoices') throw redirect({ to: '/settings/invoices', replace: true });
  },
  loader: ({ context }) => context.trpc.seller.get.ensureData(),
  component: BusinessPage,
});

function BusinessPage() {
  const [seller] = trpc.seller.get.useSuspenseQuery();
  const mayEdit = useMay('settings.write');
  return (
    <Page title="You and your business" width="narrow" lead="Who your invoices are from, and where to pay them.">
      {!mayEdit && <Notice>You can look at these. An owner or admin of the organisation changes them.</Notice>}
      <SellerForm seller={seller} mayEdit={mayEdit} />
    </Page>
  );
}
