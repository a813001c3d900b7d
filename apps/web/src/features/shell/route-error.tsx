import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { isUnreachable } from '../../lib/api-error.ts';
import { connection } from '../../lib/connection.ts';
import { wordsFor } from '../../lib/words.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';

/** The same where not even the shell could be shown. */
export const WholePageError = (props: ErrorComponentProps) => (
  <main>
    <RouteError {...props} />
  </main>
);

/** A page that could not be shown: what happened, what was kept, what to do. It recovers by itself when the server answers again. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const boundary = useQueryErrorResetBoundary();
  const { title, detail, requestId } = wordsFor(error);
  const retry = () => {
    boundary.reset();
    reset();
    void router.invalidate();
  };
  useEffect(() => {
    document.title = `${title} · Glovelly`;
  }, [title]);
  useEffect(() => {
    if (!isUnreachable(error)) return;
    connection.lost(navigator.onLine);
    return connection.onRecovered(() => {
      boundary.reset();
      reset();
      void router.invalidate();
    });
  }, [error, boundary, reset, router]);
  return (
    <div className="mx-auto w-full max-w-2xl p-4">
      <ErrorPanel
        level={1}
        title={title}
        requestId={requestId}
        actions={
          <>
            <Button look="primary" onClick={retry}>
              Try again
            </Button>
            <Link to="/" className={buttonClass('quiet')}>
              Go home
            </Link>
          </>
        }
      >
        {detail && <p>{detail}</p>}
      </ErrorPanel>
    </div>
  );
}
