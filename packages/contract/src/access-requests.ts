import { accessRequestStates, personStatuses, platformRoles } from '@glovelly/domain/identity';
import { z } from 'zod';
import { EmailInput } from './parties.ts';
import { CursorInput, IdWire, InstantWire, idInput, lineInput, textInput } from './primitives.ts';

/** What a stranger asks. The answer is the same whoever they are and whatever is known of them: nothing. */
export const AskForAccessInput = z.object({
  name: lineInput(200),
  email: EmailInput,
  message: textInput(1000).default(null),
});
export type AskForAccessInput = z.input<typeof AskForAccessInput>;

/** Whom the identity provider signed in a moment ago, whom nobody has let in here. Null in any other browser. */
export const RefusedLoginWire = z.object({ name: z.string().nullable(), email: z.string() }).nullable();
export type RefusedLoginWire = z.infer<typeof RefusedLoginWire>;

export const AccessRequestListInput = z.object({ state: z.enum(accessRequestStates).optional(), cursor: CursorInput });

const Summary = z.object({
  id: IdWire,
  name: z.string(),
  email: z.string(),
  state: z.enum(accessRequestStates),
  /** The provider has vouched for the address, by a sign-in. Otherwise anybody may have typed it. */
  verified: z.boolean(),
  timesAsked: z.int(),
  askedAt: InstantWire,
});
export type AccessRequestSummaryWire = z.infer<typeof Summary>;

export const AccessRequestPageWire = z.object({ requests: z.array(Summary), nextCursor: z.string().nullable() });

const Enrolled = z.object({ status: z.enum(personStatuses), platformRole: z.enum(platformRoles) });

export const AccessRequestWire = Summary.extend({
  message: z.string().nullable(),
  lastAskedAt: InstantWire,
  /** When it expires unless somebody decides. */
  waitsUntil: InstantWire,
  decision: z
    .object({
      at: InstantWire,
      by: z.string().nullable(),
      note: z.string().nullable(),
      /** Whether the approval made the account; otherwise there was one of that address before. Null of what was declined. */
      madeUser: z.boolean().nullable(),
      /** What became of the mail that tells the person; null when none was wanted. */
      mail: z.enum(['queued', 'sent', 'failed']).nullable(),
    })
    .nullable(),
  /** Who has this address here already, whoever asked. */
  enrolled: Enrolled.nullable(),
});
export type AccessRequestWire = z.infer<typeof AccessRequestWire>;

export const AccessRequestRef = z.object({ requestId: idInput<'accessRequest'>() });

export const ApproveAccessInput = AccessRequestRef.extend({
  platformRole: z.enum(platformRoles),
  /** Whether they may come in at once, or when an admin switches the account on. */
  active: z.boolean(),
  /** Whether a mail tells them. */
  mail: z.boolean(),
  note: textInput(1000).default(null),
});
export type ApproveAccessInput = z.input<typeof ApproveAccessInput>;

export const DeclineAccessInput = AccessRequestRef.extend({ mail: z.boolean(), note: textInput(1000).default(null) });

export const PendingAccessWire = z.object({ count: z.int() });
