import { Download } from 'lucide-react';
import { buttonClass } from '../../ui/button.tsx';

/** The archive of all there is. The browser shows how far it is; one can leave the page meanwhile. */
export function DownloadEverything({ look }: { look?: 'primary' }) {
  return (
    <a href="/files/export.zip" download className={buttonClass(look)}>
      <Download aria-hidden="true" className="size-4" />
      Download everything
    </a>
  );
}
