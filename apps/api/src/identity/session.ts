import type { TimeZone } from '@glovelly/domain/calendar';
import type { Currency } from '@glovelly/domain/money';
import type { Actor } from '@glovelly/domain/visibility';

/** Who is signed in and in which organisation they act, as it is now: read anew on every request, so that a suspension acts at once. */
export interface Session {
  readonly actor: Actor;
  readonly person: { readonly email: string; readonly displayName: string; readonly platformRole: 'admin' | 'user' };
  readonly organisation: {
    readonly id: Actor['organisationId'];
    readonly name: string;
    readonly currency: Currency;
    readonly timeZone: TimeZone;
    readonly demo: boolean;
  };
}
