import type { EnrolmentPolicy } from '@glovelly/domain/identity';
import type { IdentityProvider } from '../../identity/identity-provider.ts';

export interface SignInSettings {
  readonly provider: IdentityProvider;
  readonly policy: EnrolmentPolicy;
  /** Where the provider sends the browser back to. It knows this address beforehand and goes to no other. */
  readonly callbackUrl: URL;
}
