import type { AuditActorKind } from '@glovelly/domain/audit';
import { dayIn, type LocalDate } from '@glovelly/domain/calendar';
import type { Id } from '@glovelly/domain/kernel';
import type { Actor } from '@glovelly/domain/visibility';
import type { Logger } from 'pino';
import { v7 } from 'uuid';
import { announced } from '../audit/announce.ts';
import { labelOf, type Origin } from '../audit/origin.ts';
import type { BlobStore } from '../blobs/blob-store.ts';
import type { Database, Tx } from '../db/database.ts';
import type { Dependencies } from '../dependencies.ts';
import type { DocumentRenderer } from '../documents/renderer.ts';
import type { RefusedLogin } from '../identity/refused-login.ts';
import type { ActiveMembership, Session, SignedInPerson } from '../identity/session.ts';
import type { Installation } from '../installation.ts';
import type { KeyRing } from '../keys/key-ring.ts';

/** What every request has. The session is looked up when it is first asked for, once for a whole batch. */
export interface RequestContext {
  readonly dependencies: Dependencies;
  readonly installation: Installation;
  readonly requestId: string;
  readonly log: Logger;
  /** Where the request comes from, when that is known. */
  readonly clientAddress: string | null;
  readonly userAgent: string | null;
  /** The organisation that the page was loaded for, when it says so: a page of another one than the session acts in now is told so, and does nothing. */
  readonly pageOrganisation: string | null;
  /** As what the log names whoever asks: a person in their browser, unless somebody else does it for them. */
  readonly actorKind: AuditActorKind;
  readonly session: () => Promise<Session | null>;
  /** Whom the provider signed in to this browser a moment ago, and nobody has let in. */
  readonly refusedLogin: () => Promise<RefusedLogin | null>;
}

/** What a procedure is given that is for a person wherever they act: who, and the sign-in database, which knows all that is theirs. */
export interface PersonContext extends RequestContext {
  readonly origin: Origin;
  readonly person: SignedInPerson;
  readonly sessionId: Session['id'];
  readonly now: () => number;
  readonly newId: MemberContext['newId'];
}

/** A session whose person is a member of the organisation it acts in. */
export type MemberSession = Session & { readonly membership: ActiveMembership };

/** What a feature is given: who acts, where, and the ports. The same for procedures and for files. */
export interface MemberContext {
  readonly sessionId: Session['id'];
  readonly actor: Actor;
  readonly person: SignedInPerson;
  readonly organisation: ActiveMembership['organisation'];
  /** Until when they look in for support; null for members. */
  readonly supportUntil: ActiveMembership['supportUntil'];
  /** How this was asked for: what `announce` writes beside what was done. */
  readonly origin: Origin;
  /** Reads as the actor, one round trip a statement. */
  readonly db: ReturnType<Database['as']>;
  /** One transaction as the actor, which announces what it changes: else it is rolled back. No network and no mail in it. */
  readonly transact: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  /** The business day: which day it is where the organisation is. */
  readonly today: () => LocalDate;
  readonly now: () => number;
  /** A new time-ordered id (UUID version 7). */
  readonly newId: <Of extends string>() => Id<Of>;
  readonly blobs: BlobStore;
  readonly documents: DocumentRenderer;
  readonly keys: KeyRing;
  readonly requestId: string;
  readonly log: Logger;
}

type Asked = Pick<RequestContext, 'requestId' | 'log' | 'clientAddress' | 'userAgent' | 'actorKind'>;

const originOf = ({ actorKind, requestId, clientAddress, userAgent }: Asked, person: SignedInPerson, endpoint: string): Origin => ({
  actorKind,
  actorLabel: labelOf(person),
  requestId,
  endpoint,
  ip: clientAddress,
  userAgent: userAgent?.slice(0, 300) ?? null,
});

export function memberContext(
  dependencies: Dependencies,
  { id, person, membership: { actor, organisation, supportUntil } }: MemberSession,
  request: Asked,
  endpoint: string,
): MemberContext {
  const { database, blobs, documents, keys, now } = dependencies;
  return {
    sessionId: id,
    actor,
    person,
    organisation,
    supportUntil,
    origin: originOf(supportUntil === null ? request : { ...request, actorKind: 'support' }, person, endpoint),
    db: database.as(actor),
    transact: (work) => database.transact(actor, (tx) => announced(tx, work)),
    today: () => dayIn(organisation.timeZone, now()),
    now,
    newId,
    blobs,
    documents,
    keys,
    requestId: request.requestId,
    log: request.log,
  };
}

export const personContext = (request: RequestContext, { id, person }: Session, endpoint: string): PersonContext => ({
  ...request,
  person,
  origin: originOf(request, person, endpoint),
  sessionId: id,
  now: request.dependencies.now,
  newId,
});

const newId = <Of extends string>(): Id<Of> => v7() as Id<Of>; /* a UUID by construction */
