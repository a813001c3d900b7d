import type { Logger } from 'pino';
import type { RefusedLogin } from '../identity/refused-login.ts';
import type { Session } from '../identity/session.ts';
import type { MemberContext } from '../trpc/context.ts';

/** What the middlewares put on every request. */
export interface AppEnv {
  Variables: {
    requestId: string;
    log: Logger;
    /** Where it comes from: the peer, or what a trusted proxy says. Null when nobody knows. */
    clientAddress: string | null;
    userAgent: string | null;
    /** SHA-256 of the session token the request came with, if it came with one of the right shape. */
    sessionHash: Uint8Array | null;
    /** Looked up when first asked for, once a request. */
    loadSession: () => Promise<Session | null>;
    /** Whom the provider signed in to this browser a moment ago, and nobody has let in. */
    refusedLogin: () => Promise<RefusedLogin | null>;
    /** For the log line: who, and what they called. Ids and names of procedures, never what was in them. */
    userId: string | null;
    procedures: readonly string[] | null;
    /** What was refused to somebody who is signed in. */
    refused: readonly Refused[];
  };
}

/** What somebody who is signed in asked for and may not do. */
export interface Refused {
  readonly endpoint: string;
  readonly errorCode: string;
}

/** What a feature's files are given, behind the session. */
export interface FilesEnv {
  Variables: AppEnv['Variables'] & { session: MemberContext };
}
