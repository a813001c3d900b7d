import type { Role } from '@glovelly/domain/visibility';
import { initTRPC } from '@trpc/server';
import type { RequestContext } from './context.ts';
import { errorShape } from './error-shape.ts';
import { transformer } from './transformer.ts';

/**
 * Who may call a procedure. nobody: anybody at all. person: whoever is signed in, member of the session's organisation or not. A role: members in
 * it and above. platformAdmin: who runs the installation, whatever they are elsewhere. Contract tests read it, and call each one as everybody else.
 */
export type Access = 'nobody' | 'person' | Role | 'platformAdmin';

interface Meta {
  readonly access: Access;
  /** It changes something even while the organisation is being closed, when all else is only read. */
  readonly whileClosing?: true;
}

export const t = initTRPC
  .context<RequestContext>()
  .meta<Meta>()
  .create({
    transformer,
    errorFormatter: ({ shape, error, ctx }) => errorShape(shape, error, ctx?.requestId ?? ''),
    isDev: false, // a stack never leaves the server
  });

export const { router } = t;
