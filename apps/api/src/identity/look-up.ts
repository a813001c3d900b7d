import { type LocalDate, parseLocalDate } from '@glovelly/domain/calendar';
import { type Login, type Lookup, type Person, standing } from '@glovelly/domain/identity';
import type { AuthTx } from './auth-database.ts';
import { type InvitedBy, openInvitation } from './invited-by.ts';

type PersonRow = Person & { readonly bound: boolean; readonly suspendedUntil: string | null };

const PERSON = `person.id as "userId", person.status, person.email, person.suspended_until::text as "suspendedUntil",
  exists (select from auth.identities as any_identity where any_identity.user_id = person.id) as bound`;

/** What the installation knows of a login: the facts that the decision is made from. Whoever is suspended until a day that is over, is not any more. */
export async function lookUp(
  auth: AuthTx,
  { issuer, subject, email }: Login,
  today: LocalDate,
  invited: InvitedBy | null,
): Promise<Lookup> {
  const [bySubject] = await auth.query<PersonRow>({
    text: `select ${PERSON} from auth.identities as identity join auth.users as person on person.id = identity.user_id
           where identity.issuer = $1 and identity.subject = $2`,
    values: [issuer, subject],
  });
  const [byEmail] = await auth.query<PersonRow>({
    text: `select ${PERSON} from auth.users as person where lower(person.email collate "C") = lower($1 collate "C")`,
    values: [email],
  });
  const [installation] = await auth.query<{ anybody: boolean; admin: boolean }>({
    text: `select exists (select from auth.users) as anybody, exists (select from auth.users where platform_role = 'admin') as admin`,
    values: [],
  });
  return {
    bySubject: bySubject ? asOf(today, bySubject) : null,
    byEmail: byEmail ? asOf(today, byEmail) : null,
    invitation: await openInvitation(auth, invited),
    anybodyEnrolled: installation?.anybody !== false,
    adminExists: installation?.admin !== false,
  };
}

function asOf(today: LocalDate, { userId, status, email, bound, suspendedUntil }: PersonRow): Person & { readonly bound: boolean } {
  const until = suspendedUntil === null ? null : parseLocalDate(suspendedUntil);
  return { userId, status: standing({ status, suspendedUntil: until }, today), email, bound };
}
