/** As much of a browser as signing in takes: cookies by host, redirects one at a time, forms. The app is asked directly, other hosts over the wire. */
export interface Browser {
  /** One request, and the answer as it is: redirects are not followed. */
  visit(url: URL | string, init?: RequestInit): Promise<Answer>;
  /** Follows redirects until there is none, or one leads to `until`. */
  follow(url: URL | string, until?: (url: URL) => boolean): Promise<Answer>;
  cookies(host: string): Map<string, string>;
}

export interface Answer {
  readonly url: URL;
  readonly status: number;
  readonly location: URL | null;
  readonly setCookies: readonly string[];
  readonly headers: Headers;
  readonly text: string;
}

export type Fetch = (path: string, init?: RequestInit) => Promise<Response>;

export function makeBrowser(origin: URL, app: Fetch): Browser {
  const jars = new Map<string, Map<string, string>>();
  const cookies = (host: string) => {
    const jar = jars.get(host) ?? new Map<string, string>();
    jars.set(host, jar);
    return jar;
  };

  async function visit(address: URL | string, init: RequestInit = {}): Promise<Answer> {
    const url = new URL(address, origin);
    const jar = cookies(url.host);
    const headers = new Headers(init.headers);
    if (jar.size > 0) headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const request = { ...init, headers, redirect: 'manual' as const };
    const response = await (url.host === origin.host ? app(`${url.pathname}${url.search}`, request) : fetch(url, request));
    const setCookies = response.headers.getSetCookie();
    for (const cookie of setCookies) keep(jar, cookie);
    const location = response.headers.get('location');
    return {
      url,
      status: response.status,
      location: location === null ? null : new URL(location, url),
      setCookies,
      headers: response.headers,
      text: await response.text(),
    };
  }

  async function follow(address: URL | string, until: (url: URL) => boolean = () => false): Promise<Answer> {
    for (let url = new URL(address, origin), hops = 0; hops < 12; hops++) {
      const answer = await visit(url);
      if (answer.location === null || until(answer.location)) return answer;
      url = answer.location;
    }
    throw new Error('redirected in a circle');
  }

  return { visit, follow, cookies };
}

function keep(jar: Map<string, string>, cookie: string): void {
  const [pair = '', ...attributes] = cookie.split('; ');
  const [name = '', ...value] = pair.split('=');
  const gone = attributes.some((each) => /^max-age=0$/i.test(each) || (/^expires=/i.test(each) && Date.parse(each.slice(8)) < Date.now()));
  if (gone) jar.delete(name);
  else jar.set(name, value.join('='));
}
