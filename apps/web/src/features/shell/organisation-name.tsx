import { lazy, Suspense, useState } from 'react';
import { useSession } from '../../lib/session.ts';
import { OrganisationButton } from './organisation-button.tsx';

const OrganisationMenu = lazy(() => import('./organisation-menu.tsx').then((part) => ({ default: part.OrganisationMenu })));

/** Whose business this is; a press opens the choice of the others. The menu is loaded when it is asked for. */
export function OrganisationName() {
  const [wasPressed, setPressed] = useState(false);
  const { organisation } = useSession();
  const button = <OrganisationButton name={organisation.name} onClick={() => setPressed(true)} />;
  if (!wasPressed) return button;
  return (
    <Suspense fallback={button}>
      <OrganisationMenu />
    </Suspense>
  );
}
