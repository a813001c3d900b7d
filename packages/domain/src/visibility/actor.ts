import type { OrganisationId, UserId } from '../kernel/index.ts';
import type { Role } from './rule.ts';

/** Who acts: one person, in one organisation, in one role. Every query takes one. */
export interface Actor {
  readonly userId: UserId;
  readonly organisationId: OrganisationId;
  readonly role: Role;
}
