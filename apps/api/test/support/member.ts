import type { Id } from '@glovelly/domain/kernel';
import type { Actor, Role } from '@glovelly/domain/visibility';
import { createTRPCClient, httpLink } from '@trpc/client';
import superjson from 'superjson';
import { v7 } from 'uuid';
import { enrolPerson } from '../../src/identity/enrol.ts';
import { foundFor } from '../../src/identity/found-organisation.ts';
import { startSession } from '../../src/identity/sessions.ts';
import type { AppRouter } from '../../src/trpc/root.ts';
import { PUBLIC_URL, type TestApp } from './app.ts';
import { newId } from './ids.ts';

export type TestClient = ReturnType<typeof createTRPCClient<AppRouter>>;

export interface Caller {
  /** The router as the web calls it, through the whole app. */
  readonly trpc: TestClient;
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

export interface Member extends Caller {
  readonly actor: Actor;
  /** The Cookie header of their session, as their browser has it now: a session whose privileges change gets a new token. */
  readonly cookie: string;
}

export interface MemberOptions {
  readonly role: Role;
  /** Whose organisation they join. Without it they have one of their own, where `owner` is what they are and anything less is beside an owner. */
  readonly in?: Member;
  readonly name?: string;
}

/** A person with a real session: their own user, organisation, membership and seller profile, made as sign-in makes them. */
export async function makeMember(app: TestApp, { role, in: colleague, name = 'Anna Example' }: MemberOptions): Promise<Member> {
  const userId = await makePerson(app, name);
  if (role === 'owner' && !colleague) {
    const organisationId = newId<'organisation'>();
    await foundFor(app.dependencies.auth, userId, organisationId, name);
    return callerFor(app, { userId, organisationId, role });
  }
  const { organisationId } = (colleague ?? (await makeMember(app, { role: 'owner' }))).actor;
  await app.owner.query('insert into app.memberships (organisation_id, user_id, role) values ($1, $2, $3)', [organisationId, userId, role]);
  return callerFor(app, { userId, organisationId, role });
}

async function makePerson(app: TestApp, name: string): Promise<Id<'user'>> {
  const subject = v7();
  const email = `${subject}@example.org`;
  return enrolPerson(
    app.dependencies.auth,
    { issuer: 'https://id.test', subject, email, emailVerified: true, displayName: name },
    email,
    'user',
  );
}

/** A new session of somebody who is a member already. */
export async function callerFor(app: TestApp, actor: Actor): Promise<Member> {
  const token = await startSession(app.dependencies.auth, { ...actor, userAgent: 'test' });
  if (token === null) throw new Error('not active: there is no session to be had');
  const jar = { cookie: `__Host-glovelly_session=${token}` };
  return {
    actor,
    get cookie() {
      return jar.cookie;
    },
    ...caller(app, jar),
  };
}

/** Somebody who is not signed in. */
export const nobody = (app: TestApp): Caller => caller(app, {});

function caller(app: TestApp, jar: { cookie?: string }): Caller {
  const fetch = async (path: string, init?: RequestInit) => {
    const headers = { ...jar, origin: PUBLIC_URL.origin, ...Object.fromEntries(new Headers(init?.headers)) };
    const answer = await app.fetch(path, { ...init, headers });
    const given = answer.headers.getSetCookie().find((each) => each.startsWith('__Host-glovelly_session='));
    if (given && 'cookie' in jar) jar.cookie = given.split(';')[0] ?? '';
    return answer;
  };
  const trpc = createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url: new URL('/trpc', PUBLIC_URL).href,
        transformer: superjson,
        fetch: (url, init) => fetch(String(url), init as RequestInit),
      }),
    ],
  });
  return { trpc, fetch };
}
