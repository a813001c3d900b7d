import type { MeWire } from '@glovelly/contract/session';
import { capabilitiesOf, capabilitiesWhileClosing } from '@glovelly/domain/organisations';
import type { OrganisationOfPerson } from '../../identity/organisations.ts';
import type { MemberContext } from '../../trpc/context.ts';

export const toWire = (
  { actor, person, organisation, supportUntil }: MemberContext,
  organisations: readonly OrganisationOfPerson[],
): MeWire => ({
  person,
  organisation,
  role: actor.role,
  capabilities: [...(organisation.closesOn === null ? capabilitiesOf : capabilitiesWhileClosing)(actor.role)],
  organisations: [...organisations],
  supportUntil: supportUntil === null ? null : new Date(supportUntil).toISOString(),
});
