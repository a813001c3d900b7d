import type { Role } from '@glovelly/domain/visibility';
import { initTRPC } from '@trpc/server';
import type { RequestContext } from './context.ts';
import { errorShape } from './error-shape.ts';
import { transformer } from './transformer.ts';

/** The lowest role that may call a procedure; none is for nobody signed in. Contract tests read it, and call each one as everybody who may not. */
export type Access = Exclude<Role, 'owner'>;

export const t = initTRPC
  .context<RequestContext>()
  .meta<{ access: Access }>()
  .create({
    transformer,
    errorFormatter: ({ shape, error, ctx }) => errorShape(shape, error, ctx?.requestId ?? ''),
    isDev: false, // a stack never leaves the server
  });

export const { router } = t;
