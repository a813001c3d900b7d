import type { Session } from './session.ts';

/** For pages that are there to change something: whoever may not is led on (`otherwise` is a redirect), before a form asks for what would be refused. */
export function needs({ session }: { session: Session }, capability: Session['capabilities'][number], otherwise: Response): void {
  if (!session.capabilities.includes(capability)) throw otherwise;
}
