import { createFileRoute, redirect } from '@tanstack/react-router';
import { WelcomeForm } from '../../features/seller/welcome-form.tsx';
import { needs } from '../../lib/needs.ts';
import { trpc } from '../../lib/trpc.ts';
import { Page } from '../../ui/page.tsx';

export const Route = createFileRoute('/_app/welcome')({
  beforeLoad: ({ context }) => needs(context, 'settings.write', redirect({ to: '/', replace: true })),
  loader: async ({ context }) => {
    await context.trpc.seller.get.ensureData();
  },
  component: WelcomePage,
});

function WelcomePage() {
  const [seller] = trpc.seller.get.useSuspenseQuery();
  return (
    <Page
      title="Welcome to Glovelly"
      width="narrow"
      lead="Four short questions, and your first invoice can go out. What you skip can be said later, in the settings."
    >
      <WelcomeForm seller={seller} />
    </Page>
  );
}
