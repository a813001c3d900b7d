import { lazy, Suspense, useSyncExternalStore } from 'react';
import { pageOrganisation } from '../../lib/page-organisation.ts';

const MovedDialog = lazy(() => import('./moved-dialog.tsx').then((part) => ({ default: part.MovedDialog })));

/** Stands in front of a page whose organisation another tab has left: nothing is read or written in the wrong business. */
export function MovedElsewhere() {
  const isElsewhere = useSyncExternalStore(pageOrganisation.subscribe, pageOrganisation.isElsewhere);
  return isElsewhere ? (
    <Suspense>
      <MovedDialog />
    </Suspense>
  ) : null;
}
