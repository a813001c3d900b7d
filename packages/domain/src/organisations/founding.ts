import { err, ok, type Result } from '../kernel/index.ts';
import type { OrganisationFailure } from './failures.ts';

export const MOST_ORGANISATIONS = 20;

/** Whether somebody who owns so many organisations, demo years left out, may found another. Errors: `organisation.tooMany`. */
export const foundOrganisation = (owned: number): Result<null, OrganisationFailure> =>
  owned < MOST_ORGANISATIONS ? ok(null) : err({ code: 'organisation.tooMany', most: MOST_ORGANISATIONS });
