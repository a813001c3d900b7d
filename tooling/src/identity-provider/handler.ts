import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import { emptyForm, readForm } from './form.ts';
import { loginPage } from './login-page.ts';
import type { People } from './people.ts';

/** The one page of our own, before everything that the library answers. */
export function handler(provider: Provider, people: People, issuer: string): RequestListener {
  const callback = provider.callback();
  const { host } = new URL(issuer);

  return (request, response) => {
    // Another name that leads here is a page elsewhere trying to be us (DNS rebinding).
    if (request.headers.host !== host) return end(response, 421, 'This address is not served here.');
    request.headers.cookie = withoutSession(request.headers.cookie);
    if (!request.url?.startsWith('/interaction/')) return callback(request, response);
    return void interact(request, response).catch(() =>
      end(response, 400, 'This sign-in does not work any more. Go back to Glovelly and start again.'),
    );
  };

  async function interact(request: IncomingMessage, response: ServerResponse): Promise<void> {
    await provider.interactionDetails(request, response); // throws unless this browser is in the middle of signing in
    if (request.method !== 'POST') return show(response, 200, loginPage(people.all(), emptyForm));
    if (request.headers.origin !== undefined && request.headers.origin !== issuer)
      return end(response, 403, 'This came from another site.');

    const form = await readForm(request);
    if (form.action === 'cancel') return finish({ error: 'access_denied', error_description: 'the person cancelled' });
    const person = form.action === 'choose' ? people.find(form.subject) : form.valid ? people.remember(form.person) : undefined;
    if (!person) return show(response, 422, loginPage(people.all(), form));
    return finish({ login: { accountId: person.subject, remember: false }, select_account: {} });

    function finish(result: Parameters<Provider['interactionFinished']>[2]): Promise<void> {
      return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
    }
  }
}

/** Somebody who signs out wants to be asked again, and perhaps to be somebody else: the stand-in itself never knows who was here last. */
const withoutSession = (cookie = ''): string =>
  cookie
    .split('; ')
    .filter((pair) => !pair.startsWith('_session'))
    .join('; ');

function show(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
  });
  response.end(html);
}

function end(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
}
