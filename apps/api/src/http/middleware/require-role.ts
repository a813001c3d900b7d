import { atLeast } from '@glovelly/domain/organisations';
import type { Role } from '@glovelly/domain/visibility';
import { createMiddleware } from 'hono/factory';
import { DomainFailure } from '../../failure.ts';
import type { FilesEnv } from '../env.ts';

/** For routes that write files: what `memberProcedure` and its like are to procedures. */
export const requireRole = (least: Role) =>
  createMiddleware<FilesEnv>(async (c, next) => {
    if (!atLeast(c.var.session.actor.role, least)) throw new DomainFailure({ code: 'role.insufficient', needs: least });
    await next();
  });
