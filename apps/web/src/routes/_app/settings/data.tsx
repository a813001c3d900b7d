import { createFileRoute, Link } from '@tanstack/react-router';
import { DownloadEverything } from '../../../features/closing/download-everything.tsx';
import { LoadDemo } from '../../../features/demo/load-demo.tsx';
import { useMay, useSession } from '../../../lib/session.ts';
import { Card } from '../../../ui/card.tsx';
import { linkClass } from '../../../ui/link-class.ts';
import { Page } from '../../../ui/page.tsx';

export const Route = createFileRoute('/_app/settings/data')({ component: DataPage });

function DataPage() {
  const { organisation, organisations, supportUntil } = useSession();
  const mayExport = useMay('organisation.export');
  const mayClose = useMay('organisation.close') && !organisation.demo;
  const demo = organisations.find((each) => each.demo);
  return (
    <Page title="Your data" width="narrow" lead="It is yours: take it with you, try things out elsewhere, and go when you like.">
      <Card title="A copy of everything">
        <div className="grid gap-3 text-sm">
          <p>
            One ZIP file: every issued invoice as it was sent, every receipt, and every record of {organisation.name} as CSV for a
            spreadsheet and as JSON. A README in it says what is what.
          </p>
          {mayExport ? (
            <div>
              <DownloadEverything look="primary" />
            </div>
          ) : (
            <p className="text-ink-soft">
              An owner or admin of the organisation can download it: it holds the members and the history too.
            </p>
          )}
        </div>
      </Card>
      {supportUntil === null && (
        <Card title="A demo year">
          {organisation.demo ? (
            <p className="text-sm">You are in it. The buttons above lead back to your own organisation, or remove it.</p>
          ) : demo ? (
            <p className="text-sm">
              You have one: {demo.name}. Move to it by the name of your organisation, at the top of the navigation; it is removed with one
              click from there.
            </p>
          ) : (
            <LoadDemo />
          )}
        </Card>
      )}
      {mayClose && (
        <Card title="Leave for good">
          <p className="text-sm">
            An organisation can be{' '}
            <Link to="/settings/close" className={linkClass}>
              closed
            </Link>
            : for 30 days it can be read and reopened, then it is removed with all that is in it.
          </p>
        </Card>
      )}
    </Page>
  );
}
