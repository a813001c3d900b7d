import { roles } from '@glovelly/domain/visibility';
import type { Access } from '../../../src/trpc/init.ts';
import type { Kind } from './people.ts';

export type Refused = { readonly status: 401 | 403; readonly code: string; readonly needs?: string };

/** The door as a procedure or a route declares it: open to this kind of person, or how it is shut. What lies behind it, it does not say. */
export function expected(access: Access, kind: Kind): 'open' | Refused {
  if (access === 'nobody') return 'open';
  if (kind === 'nobody' || kind === 'suspended') return { status: 401, code: 'session.missing' };
  if (access === 'person') return 'open';
  if (access === 'platformAdmin')
    return kind === 'platformAdmin' || kind === 'supporter' ? 'open' : { status: 403, code: 'platform.adminOnly' };
  if (kind === 'removed' || kind === 'platformAdmin') return { status: 403, code: 'organisation.forbidden' };
  if (kind === 'foreign') return 'open'; // they are an owner, elsewhere
  const role = kind === 'supporter' ? 'viewer' : kind;
  return roles.indexOf(role) <= roles.indexOf(access) ? 'open' : { status: 403, code: 'role.insufficient', needs: access };
}

/** What only the door says. Behind it there are other refusals. */
const OF_THE_DOOR = ['session.missing', 'platform.adminOnly', 'organisation.forbidden', 'role.insufficient'];

export const isOfTheDoor = (code: string | undefined): boolean => code !== undefined && OF_THE_DOOR.includes(code);
