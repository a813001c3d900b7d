import type { UserId } from '../kernel/index.ts';

/** A person as sign-in needs to know them. Only active ones come in. */
export interface Person {
  readonly userId: UserId;
  readonly status: PersonStatus;
  readonly email: string;
}

export const personStatuses = ['active', 'inactive', 'suspended'] as const;
export type PersonStatus = (typeof personStatuses)[number];

/** What somebody may do to the installation itself. It opens no organisation's business. */
export const platformRoles = ['admin', 'user'] as const;
export type PlatformRole = (typeof platformRoles)[number];
