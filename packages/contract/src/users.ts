import { personStatuses, platformRoles, SUSPENSION_REASON_LENGTH } from '@glovelly/domain/identity';
import { z } from 'zod';
import { EmailInput } from './parties.ts';
import { CursorInput, IdWire, InstantWire, idInput, LocalDateInput, LocalDateWire, lineInput, textInput } from './primitives.ts';

/** A person in the list of those who may, or might once, come in. */
export const UserRowWire = z.object({
  id: IdWire,
  displayName: z.string(),
  email: z.string(),
  platformRole: z.enum(platformRoles),
  /** As of today: a suspension whose last day is over is none. */
  status: z.enum(personStatuses),
  suspendedUntil: LocalDateWire.nullable(),
  /** Whether an account of the identity provider is theirs. */
  bound: z.boolean(),
  /** Whether they have ever signed in, also when that account was taken from them since. */
  hasSignedIn: z.boolean(),
  lastSeenAt: InstantWire.nullable(),
});
export type UserRowWire = z.infer<typeof UserRowWire>;

export const UserPageWire = z.object({ users: z.array(UserRowWire), nextCursor: z.string().nullable(), total: z.int() });
export type UserPageWire = z.infer<typeof UserPageWire>;

export const UserWire = UserRowWire.extend({
  createdAt: InstantWire,
  boundAt: InstantWire.nullable(),
  /** The host of the provider that they sign in with. */
  signsInWith: z.string().nullable(),
  suspension: z.object({ reason: z.string().nullable(), until: LocalDateWire.nullable(), since: InstantWire.nullable() }).nullable(),
  /** `forgotten`: posted so long ago that nothing is known of it any more. */
  invitation: z.object({ at: InstantWire, mail: z.enum(['queued', 'sent', 'failed', 'forgotten']) }).nullable(),
  sessions: z.int(),
  /** How many, and not which: whose business it is stays with them. */
  organisations: z.int(),
});
export type UserWire = z.infer<typeof UserWire>;

/* What changes somebody is strict: it changes what is named here, and refuses whatever else is sent along. */

export const UserRef = z.strictObject({ id: idInput<'user'>() });

export const UserListInput = z.object({
  search: z.string().trim().max(200).optional(),
  status: z.enum(personStatuses).optional(),
  role: z.enum(platformRoles).optional(),
  bound: z.boolean().optional(),
  cursor: CursorInput,
  take: z.int().min(1).max(200).default(50),
});
export type UserListInput = z.input<typeof UserListInput>;

const NameInput = z.union([
  z
    .string()
    .trim()
    .max(0)
    .transform(() => ''),
  lineInput(200),
]);

/** The name may be left out: then it is the one that they sign in with. */
export const ProvisionUserInput = z.strictObject({
  id: idInput<'user'>(),
  email: EmailInput,
  displayName: NameInput,
  platformRole: z.enum(platformRoles),
  active: z.boolean(),
  invite: z.boolean(),
});
export type ProvisionUserInput = z.input<typeof ProvisionUserInput>;

export const CorrectUserEmailInput = z.strictObject({ id: idInput<'user'>(), email: EmailInput });

export const SuspendUserInput = z.strictObject({
  id: idInput<'user'>(),
  reason: textInput(SUSPENSION_REASON_LENGTH).transform((text) => text ?? ''),
  until: LocalDateInput.nullable(),
});
export type SuspendUserInput = z.input<typeof SuspendUserInput>;

export const ChangePlatformRoleInput = z.strictObject({ id: idInput<'user'>(), platformRole: z.enum(platformRoles) });
