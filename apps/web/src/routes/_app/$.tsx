import { createFileRoute } from '@tanstack/react-router';
import { RouteNotFound } from '../../features/shell/route-not-found.tsx';

/** An address that leads nowhere, said inside the shell, so that every way on is at hand. */
export const Route = createFileRoute('/_app/$')({ component: RouteNotFound });
