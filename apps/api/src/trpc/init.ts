import { initTRPC } from '@trpc/server';
import type { RequestContext } from './context.ts';
import { errorShape } from './error-shape.ts';
import { transformer } from './transformer.ts';

/** Who may call a procedure. Contract tests read it, and call each one as everybody who may not. */
export type Access = 'public' | 'viewer' | 'member' | 'admin';

export const t = initTRPC
  .context<RequestContext>()
  .meta<{ access: Access }>()
  .create({
    transformer,
    errorFormatter: ({ shape, error, ctx }) => errorShape(shape, error, ctx?.requestId ?? ''),
    isDev: false, // a stack never leaves the server
  });

export const { router } = t;
