import { type NavigateOptions, redirect } from '@tanstack/react-router';
import type { Session } from './session.ts';

/** For pages that are there to change something: whoever may not is led to what there is to look at, before a form asks for what would be refused. */
export function needs({ session }: { session: Session }, capability: Session['capabilities'][number], otherwise: NavigateOptions): void {
  if (!session.capabilities.includes(capability)) throw redirect({ ...otherwise, replace: true });
}
