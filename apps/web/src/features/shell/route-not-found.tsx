import { Link } from '@tanstack/react-router';
import { buttonClass } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';

export function RouteNotFound() {
  return (
    <Page title="Not here">
      <EmptyState
        title="There is nothing at this address"
        actions={
          <Link to="/" className={buttonClass('primary')}>
            Go home
          </Link>
        }
      >
        It may have been deleted or moved, or the link was cut short.
      </EmptyState>
    </Page>
  );
}
