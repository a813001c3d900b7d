import { Link } from '@tanstack/react-router';
import { formatDate } from '../../lib/format.ts';
import { useMay, useSession } from '../../lib/session.ts';
import { buttonClass } from '../../ui/button.tsx';
import { useLocale } from '../../ui/locale.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ReopenButton } from './reopen-button.tsx';

/** Says on every page of an organisation that is being closed until when it is there, that nothing can be changed, and to its owner how to take that back. */
export function ClosingBanner() {
  const { organisation } = useSession();
  const { locale } = useLocale();
  const mayReopen = useMay('organisation.close');
  const mayExport = useMay('organisation.export');
  if (organisation.closesOn === null) return null;
  return (
    <section aria-label="This organisation is being closed" data-print="hide" className="mx-auto mb-5 max-w-6xl">
      <Notice
        tone="warn"
        title={`${organisation.name} will be removed on ${formatDate(organisation.closesOn, locale, 'long')}`}
        actions={
          <>
            {mayExport && (
              <Link to="/settings/data" className={buttonClass('quiet')}>
                Take a copy
              </Link>
            )}
            {mayReopen && <ReopenButton name={organisation.name} />}
          </>
        }
      >
        Until then everything can be read and nothing changed. {mayReopen ? '' : 'An owner can reopen it.'}
      </Notice>
    </section>
  );
}
