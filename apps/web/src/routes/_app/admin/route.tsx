import { createFileRoute, notFound } from '@tanstack/react-router';
import { useAdminPages } from '../../../features/shell/admin-nav.ts';
import { WithSubNav } from '../../../features/shell/sub-nav.tsx';

/** For those who run the installation; to anybody else there is no such page. */
export const Route = createFileRoute('/_app/admin')({
  beforeLoad: ({ context }) => {
    if (context.session.person.platformRole !== 'admin') throw notFound();
  },
  component: () => <WithSubNav label="Administration" pages={useAdminPages()} />,
});
