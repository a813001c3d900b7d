import type { Configuration, Provider } from 'oidc-provider';
import { memory } from './memory.ts';
import { page } from './page.ts';
import type { People } from './people.ts';
import type { Secrets } from './secrets.ts';

export interface ProviderOptions {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUris: readonly string[];
  readonly people: People;
  readonly secrets: Secrets;
}

const MINUTE = 60;

/** What oidc-provider is told: one client, the code flow with PKCE and nothing else, the claims in the ID token as Google has them. */
export async function createProvider({
  issuer,
  clientId,
  clientSecret,
  redirectUris,
  people,
  secrets,
}: ProviderOptions): Promise<Provider> {
  const { Provider, interactionPolicy } = await quietly(() => import('oidc-provider'));
  const policy = interactionPolicy.base();
  policy.add(new interactionPolicy.Prompt({ name: 'select_account', requestable: true })); // as Google knows it

  const configuration: Configuration = {
    adapter: memory(),
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [...redirectUris],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_basic',
      },
    ],
    jwks: { keys: [secrets.signingKey as { kty: string }] }, // made by Node, which names the kind of key
    cookies: { keys: [secrets.cookieKey] },
    pkce: { required: () => true },
    responseTypes: ['code'],
    scopes: ['openid', 'email', 'profile'],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    interactions: { policy, url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    findAccount: async (_ctx, subject) => {
      const person = people.find(subject);
      if (!person) return undefined;
      const claims = { sub: person.subject, name: person.name, email: person.email, email_verified: person.emailVerified };
      return { accountId: subject, claims: async () => claims };
    },
    // Its one client is ours: nobody is asked what it may know.
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({
        clientId,
        ...(ctx.oidc.session?.accountId ? { accountId: ctx.oidc.session.accountId } : {}),
      });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
    ttl: {
      AuthorizationCode: MINUTE,
      AccessToken: 10 * MINUTE,
      IdToken: 10 * MINUTE,
      Interaction: 30 * MINUTE,
      Session: 30 * MINUTE,
      Grant: 30 * MINUTE,
    },
    renderError: (ctx) => {
      ctx.type = 'html';
      ctx.body = page({
        title: 'This sign-in does not work any more',
        body: '<p>It took too long, or was opened twice. Go back to Glovelly and start again.</p>',
      });
    },
  };
  return new Provider(issuer, configuration);
}

/** The library asks for Node 22 on every start, in red. What is used of it here runs on 20 too: these tests do. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { warn } = console;
  console.warn = () => {};
  try {
    return await work();
  } finally {
    console.warn = warn;
  }
}
