import type { Id } from '@glovelly/domain/kernel';
import { type InvitableRole, lettersPerPerson } from '@glovelly/domain/organisations';
import type { Tx } from '../../db/database.ts';
import type { Dependencies } from '../../dependencies.ts';
import { orThrow } from '../../failure.ts';
import { type RateLimit, takeTurn } from '../../identity/rate-limit.ts';
import { hashToken, newToken } from '../../identity/token.ts';
import type { MemberContext } from '../../trpc/context.ts';
import { keepToken } from './invitation-store.ts';
import { invitationMail } from './mails.ts';

export type Sending = MemberContext & { readonly dependencies: Pick<Dependencies, 'mail' | 'publicUrl'> };

const letters: RateLimit = { name: 'invitations', allowances: lettersPerPerson };

export const takeLetter = async ({ dependencies, actor }: MemberContext & { readonly dependencies: Dependencies }): Promise<void> =>
  orThrow(await takeTurn(dependencies, letters, actor.userId));

interface Letter {
  readonly mailId: Id<'mail'>;
  /** Told to its sender once. Of the token in it only the hash is kept. */
  readonly link: string;
  readonly hash: Uint8Array;
}

/** Writes the letter, with a token that nobody has seen before. It leaves when the transaction is kept. */
export async function writeLetter(tx: Tx, ctx: Sending, to: { readonly email: string; readonly role: InvitableRole }): Promise<Letter> {
  const { mail, publicUrl } = ctx.dependencies;
  const token = newToken();
  const link = new URL(`/invite/${token}`, publicUrl).href;
  const by = { name: nameOf(ctx.person), email: ctx.person.email };
  const mailId = await mail.post(tx, invitationMail({ to: to.email, role: to.role, organisation: ctx.organisation.name, by, link }));
  return { mailId, link, hash: hashOf(token) };
}

/** The token of the letter takes the place of the one before. */
export const stampLetter = (tx: Tx, id: Id<'invitation'>, { hash }: Letter): Promise<void> => keepToken(tx, id, hash);

export const nameOf = ({ displayName, email }: { readonly displayName: string; readonly email: string }): string =>
  displayName.trim() === '' ? email : displayName;

function hashOf(token: string): Uint8Array {
  const hash = hashToken(token);
  if (hash === null) throw new TypeError('a token of ours has the shape of a token');
  return hash;
}
